import { type Component, h } from 'vue'
import { safeHref } from '../href.ts'
import { leaf, type LeafSlot } from '../leaf.ts'

export interface GridItemProps {
  /** The word below the picture. */
  label: string
  /** Address of the picture. */
  icon?: string | undefined
  /** Makes it a link; it is a button otherwise. */
  href?: string | undefined
  /** What it is instead: a router's link, for example. */
  tag?: string | Component | undefined
}

type GridItemSlots = {
  /** Instead of the picture. */
  icon?: LeafSlot
}

/** A square of a grid: a picture with a word below it. */
export const WeGridItem = /* @__PURE__ */ leaf<GridItemProps, GridItemSlots>(
  ['label', 'icon', 'href', 'tag'],
  [],
  ({ label, icon, href, tag }, { slots }) => {
    const element = tag ?? (href === undefined ? 'button' : 'a')
    return h(
      element as string,
      {
        class: element === 'button' ? 'weui-grid we-tap' : 'weui-grid',
        type: element === 'button' ? 'button' : undefined,
        href: safeHref(href),
      },
      [
        h('div', { class: 'weui-grid__icon' }, slots.icon?.() ?? [h('img', { src: icon, alt: '' })]),
        h('p', { class: 'weui-grid__label' }, label),
      ],
    )
  },
)
