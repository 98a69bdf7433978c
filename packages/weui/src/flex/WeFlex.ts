import { h } from 'vue'
import { leaf } from '../leaf.ts'

/** A row: a `WeFlexItem` takes its share of what the others leave. */
export const WeFlex = /* @__PURE__ */ leaf<object>([], [], (_props, { slots }) =>
  h('div', { class: 'weui-flex' }, slots.default?.()),
)
