import { h } from 'vue'
import { leaf, type LeafSlot } from '../leaf.ts'

export interface CellButtonProps {
  /** @default 'default' */
  type?: 'default' | 'primary' | 'warn' | undefined
  /** Address of a small picture before the text. */
  icon?: string | undefined
  disabled?: boolean | undefined
}

/** A button that looks like a row of a list. */
export const WeCellButton = /* @__PURE__ */ leaf<CellButtonProps, { default?: LeafSlot }>(
  { type: String as never, icon: String, disabled: Boolean },
  ({ type = 'default', icon, disabled }, { slots }) =>
    h(
      'button',
      { type: 'button', class: `weui-btn_cell weui-btn_cell-${type} we-tap`, disabled: disabled || undefined },
      [icon ? h('img', { class: 'weui-btn_cell__icon', src: icon, alt: '' }) : undefined, slots.default?.()],
    ),
)
