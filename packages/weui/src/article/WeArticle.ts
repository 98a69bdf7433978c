import { h } from 'vue'
import { leaf } from '../leaf.ts'

/** A text to read: headings, paragraphs, lists and pictures as they are in HTML, in WeUI's type. */
export const WeArticle = /* @__PURE__ */ leaf<object>([], [], (_props, { slots }) =>
  h('article', { class: 'weui-article' }, slots.default?.()),
)
