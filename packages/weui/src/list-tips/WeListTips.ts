import { h } from 'vue'
import { leaf } from '../leaf.ts'

export interface ListTipsProps {
  /** The remarks. */
  items?: readonly string[] | undefined
}

/** Short remarks, one below the other: for a result page, or below a form. */
export const WeListTips = /* @__PURE__ */ leaf<ListTipsProps>(['items'], [], ({ items = [] }, { slots }) =>
  h(
    'ul',
    // WebKit takes a list without bullets for no list.
    { class: 'weui-list-tips', role: 'list' },
    slots.default?.() ?? items.map((item) => h('li', { class: 'weui-list-tips__item' }, item)),
  ),
)
