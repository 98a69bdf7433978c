import { h } from 'vue'
import { leaf } from '../leaf.ts'

export interface ButtonAreaProps {
  /** Side by side instead of one below the other. */
  inline?: boolean | undefined
}

/** Room around a page's buttons. */
export const WeButtonArea = /* @__PURE__ */ leaf<ButtonAreaProps>([], ['inline'], ({ inline }, { slots }) =>
  h('div', { class: inline ? 'weui-btn-area weui-btn-area_inline' : 'weui-btn-area' }, slots.default?.()),
)
