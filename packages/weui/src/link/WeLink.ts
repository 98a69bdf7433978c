import { type Component, h } from 'vue'
import { safeHref } from '../href.ts'
import { leaf } from '../leaf.ts'

export interface LinkProps {
  /** Where it leads. An address that would run a script is dropped. */
  href?: string | undefined
  /** What it is instead of an `a`: a router's link, for example. */
  tag?: string | Component | undefined
}

/** A link within a text. */
export const WeLink = /* @__PURE__ */ leaf<LinkProps>(['href', 'tag'], [], ({ href, tag = 'a' }, { slots }) =>
  h(tag as string, { class: 'weui-link weui-wa-hotarea', href: safeHref(href) }, slots.default?.()),
)
