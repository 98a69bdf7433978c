import { h } from 'vue'
import { leaf } from '../leaf.ts'

/** Squares in rows of three, a `WeGridItem` each. */
export const WeGrid = /* @__PURE__ */ leaf<object>([], [], (_props, { slots }) =>
  h('div', { class: 'weui-grids' }, slots.default?.()),
)
