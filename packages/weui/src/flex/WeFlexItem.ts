import { h } from 'vue'
import { leaf } from '../leaf.ts'

export interface FlexItemProps {
  /** How many shares of the row it takes. @default 1 */
  grow?: number | undefined
}

/** A part of a row that is as wide as its share. */
export const WeFlexItem = /* @__PURE__ */ leaf<FlexItemProps>(['grow'], [], ({ grow }, { slots }) =>
  h('div', { class: 'weui-flex__item', style: grow === undefined ? undefined : { flexGrow: grow } }, slots.default?.()),
)
