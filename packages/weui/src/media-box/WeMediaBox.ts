import { type Component, h } from 'vue'
import { safeHref } from '../href.ts'
import { leaf } from '../leaf.ts'

export interface MediaBoxProps {
  /** The article's title. */
  title: string
  /** What it is about. */
  desc?: string | undefined
  /** Address of the picture beside the text. */
  thumb?: string | undefined
  /** Makes it a link. */
  href?: string | undefined
  /** What it is instead of a block: a router's link, for example. */
  tag?: string | Component | undefined
}

/** A title with a text, and a picture beside them: an article in a list. */
export const WeMediaBox = /* @__PURE__ */ leaf<MediaBoxProps>(
  ['title', 'desc', 'thumb', 'href', 'tag'],
  [],
  ({ title, desc, thumb, href, tag }, { slots }) => {
    const text = [
      h('strong', { class: 'weui-media-box__title' }, title),
      desc === undefined ? undefined : h('p', { class: 'weui-media-box__desc' }, desc),
      slots.default?.(),
    ]
    return h(
      (tag ?? (href === undefined ? 'div' : 'a')) as string,
      { class: `weui-media-box weui-media-box_${thumb ? 'appmsg' : 'text'}`, href: safeHref(href) },
      thumb
        ? [
            h('div', { class: 'weui-media-box__hd' }, [
              h('img', { class: 'weui-media-box__thumb', src: thumb, alt: '' }),
            ]),
            h('div', { class: 'weui-media-box__bd' }, text),
          ]
        : text,
    )
  },
)
