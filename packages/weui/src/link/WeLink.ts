import { type Component, h } from 'vue'
import { safeHref } from '../href.ts'
import { leaf, type LeafSlot } from '../leaf.ts'

export interface LinkProps {
  href?: string | undefined
  /** What it is instead of an `a`: a router's link, for example. */
  tag?: string | Component | undefined
}

/** A link within a text. */
export const WeLink = /* @__PURE__ */ leaf<LinkProps, { default?: LeafSlot }>(
  { href: String, tag: null },
  ({ href, tag = 'a' }, { slots }) =>
    h(tag as string, { class: 'weui-link weui-wa-hotarea', href: safeHref(href) }, slots.default?.()),
)
