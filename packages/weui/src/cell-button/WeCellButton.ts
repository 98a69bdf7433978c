import { h } from 'vue'
import { leaf } from '../leaf.ts'

export interface CellButtonProps {
  /** What it does to the person. @default 'default' */
  type?: 'default' | 'primary' | 'warn' | undefined
  /** Address of a small picture before the text. */
  icon?: string | undefined
  /** It cannot be pressed. */
  disabled?: boolean | undefined
}

/** A button that looks like a row of a list. */
export const WeCellButton = /* @__PURE__ */ leaf<CellButtonProps>(
  ['type', 'icon'],
  ['disabled'],
  ({ type = 'default', icon, disabled }, { slots }) =>
    h(
      'button',
      { type: 'button', class: `weui-btn_cell weui-btn_cell-${type} we-tap`, disabled: disabled || undefined },
      // The space between picture and text is part of how WeUI's example looks.
      [icon && [h('img', { class: 'weui-btn_cell__icon', src: icon, alt: '' }), ' '], slots.default?.()],
    ),
)
