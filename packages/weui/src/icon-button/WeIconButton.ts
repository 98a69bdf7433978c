import { h } from 'vue'
import type { IconName } from '../icon/WeIcon.ts'
import { leaf } from '../leaf.ts'

export interface IconButtonProps {
  /** Which of WeUI's icons. */
  icon: IconName
  /** What a press does. A screen reader says it; nobody sees it. */
  label: string
  /** It cannot be pressed. */
  disabled?: boolean | undefined
}

/** A button that is only an icon, 44 pixels to the finger. */
export const WeIconButton = /* @__PURE__ */ leaf<IconButtonProps>(
  ['icon', 'label'],
  ['disabled'],
  ({ icon, label, disabled }) =>
    h('button', { type: 'button', class: 'weui-btn_icon weui-wa-hotarea', disabled: disabled || undefined }, [
      // WeUI gives the text no size, so that only a screen reader meets it.
      label,
      h('i', { class: `weui-icon-${icon}`, 'aria-hidden': 'true' }),
    ]),
)
