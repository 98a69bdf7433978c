import { type Component, h } from 'vue'
import { safeHref } from '../href.ts'
import { leaf, type LeafSlot } from '../leaf.ts'

export interface CellProps {
  /** What the row is about. */
  title?: string | undefined
  /** A second, smaller line under the title. */
  desc?: string | undefined
  /** What stands at the end of the row. */
  value?: string | number | undefined
  /** Address of a small picture at the start. */
  icon?: string | undefined
  /** Shows an arrow at the end: the row leads somewhere. */
  access?: boolean | undefined
  /** A row that adds something, in the colour of a link. */
  link?: boolean | undefined
  /** The whole row is a button. */
  clickable?: boolean | undefined
  /** Makes the row a link. */
  href?: string | undefined
  /** What it is instead of a `div`: a router's link, for example. */
  tag?: string | Component | undefined
  /** It cannot be pressed. */
  disabled?: boolean | undefined
}

type CellSlots = {
  /** The row's middle, instead of title and description. */
  default?: LeafSlot
  /** Before the middle, instead of the icon. */
  hd?: LeafSlot
  /** At the end, instead of the value. */
  ft?: LeafSlot
}

/** A row of a list: text, a link, or a button. */
export const WeCell = /* @__PURE__ */ leaf<CellProps, CellSlots>(
  ['title', 'desc', 'value', 'icon', 'href', 'tag'],
  ['access', 'link', 'clickable', 'disabled'],
  ({ title, desc, value, icon, access, link, clickable, href, tag, disabled }, { slots }) => {
    const element = tag ?? (href !== undefined ? 'a' : clickable ? 'button' : 'div')
    const part = element === 'div' ? 'div' : 'span'
    let name = 'weui-cell'
    if (element !== 'div') name += ' weui-cell_active'
    if (access) name += ' weui-cell_access'
    if (link) name += ' weui-cell_link'
    if (disabled) name += ' weui-cell_disabled'
    if (element === 'button') name += ' we-tap'

    const middle = slots.default?.() ?? [
      h(element === 'div' ? 'p' : 'span', title),
      desc === undefined ? undefined : h(part, { class: 'weui-cell__desc' }, desc),
    ]
    return h(
      element as string,
      {
        class: name,
        type: element === 'button' ? 'button' : undefined,
        disabled: element === 'button' && disabled ? true : undefined,
        href: disabled ? undefined : safeHref(href),
        'aria-disabled': disabled && element !== 'button' ? 'true' : undefined,
      },
      [
        slots.hd
          ? h(part, { class: 'weui-cell__hd' }, slots.hd())
          : icon && h(part, { class: 'weui-cell__hd' }, h('img', { class: 'we-cell__icon', src: icon, alt: '' })),
        h(part, { class: 'weui-cell__bd' }, middle),
        slots.ft
          ? h(part, { class: 'weui-cell__ft' }, slots.ft())
          : value !== undefined || access
            ? h(part, { class: 'weui-cell__ft' }, value)
            : undefined,
      ],
    )
  },
)
