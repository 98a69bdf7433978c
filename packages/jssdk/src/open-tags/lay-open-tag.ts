import type { OpenTag } from '../configure-options.ts'
import { cover, createTag } from './element.ts'
import { snapshot } from './inside.ts'
import { followChanges, measure } from './measure.ts'
import { type Obstacle, obstacle } from './obstacle.ts'

/** Where the content of an open tag is drawn: by the page, with the tag laid over it, or inside the tag itself. */
export type Rendering = 'overlay' | 'inside'

export interface LayOptions {
  tag: OpenTag
  /** By the tag's own events; each gets the event's `detail`. */
  listeners: Readonly<Record<string, (detail: unknown) => void>>
  /** What a screen reader says of the tag. @default the text of the content, or its first picture's */
  label?: (() => string | undefined) | undefined
  /** @default 'overlay' */
  rendering?: (() => Rendering | undefined) | undefined
  /** Milliseconds to wait for the tag's `ready` once there is a grant. @default 5000 */
  patience?: number | undefined
  /** This client never says that the tag is ready: `wx-open-audio` on Android. */
  silent?: boolean | undefined
  /** Called when one of the fields of {@link LaidTag} has changed. */
  changed: () => void
}

/** What a tag is made of. It is made anew when any of it changes: nobody knows whether clients look at it later. */
export interface TagParts {
  readonly attributes: Readonly<Record<string, string | undefined>>
  /** What the verification has granted, once it has: the whole address, hash included, that tags are bound to. */
  readonly grant?: { readonly address: string } | undefined
}

export interface LaidTag {
  /** The tag in the page, while there is one. */
  readonly element: HTMLElement | undefined
  /** Whether the client has made it usable. */
  readonly ready: boolean
  /** Why it does not come to life: `tag-without-size`, `tag-never-ready`, `url-changed`. It still may. */
  readonly trouble: Obstacle | undefined
  /**
   * Lays the tag over `content`, within `host`, and keeps it there while sizes change. Returns what ends it.
   *
   * @param host has to be positioned (`position: relative`)
   */
  follow(host: HTMLElement, content: HTMLElement): () => void
  /** Says that the label or the rendering may be another. */
  redraw(): void
  /** Makes the tag, makes it anew where its parts are others, or takes it away. */
  show(parts: TagParts | undefined): void
}

/**
 * Lays an open tag over what the page draws, in a page without a framework. It has exactly the content's size and
 * place, one transparent button with the content's name, and says why when it does not come to life. Verify the page
 * with the tag in `openTagList` first, or `show` it at once and again with its grant.
 *
 * Never throws, and asks the client nothing: how the tag stands is in its fields.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/opentag.md
 * @see reference open-tags-and-h5 §1. Client 7.0.12, 8.0.8 from iOS 15, HarmonyOS 1.0.3.
 * @example
 * import { configure } from '@wove/jssdk'
 * import { layOpenTag, tagError } from '@wove/jssdk/open-tags'
 *
 * export async function offerMiniProgram(host: HTMLElement, content: HTMLElement) {
 *   const tag = 'wx-open-launch-weapp'
 *   const laid = layOpenTag({
 *     tag,
 *     listeners: { error: (detail) => console.log(tagError(tag, detail).code) },
 *     changed: () => console.log(laid.ready ? 'ready' : laid.trouble?.reason),
 *   })
 *   laid.follow(host, content)
 *   await configure({ signature: '/api/wechat/signature', openTagList: [tag] })
 *   laid.show({ attributes: { username: 'gh_0123456789ab', path: 'tea/7.html' }, grant: { address: location.href } })
 * }
 */
export function layOpenTag(options: LayOptions): LaidTag {
  const { tag, listeners, patience = 5000, silent, changed } = options
  let host: HTMLElement
  let content: HTMLElement | undefined
  let element: HTMLElement | undefined
  let ready = false
  let trouble: Obstacle | undefined
  let parts: TagParts | undefined
  let markup = ''
  let drawn = ''
  let made = ''
  let waiting: ReturnType<typeof setTimeout> | undefined
  let drawing: ReturnType<typeof setTimeout> | undefined

  function place(): void {
    if (!element || !content) return
    const { left, top, width, height } = measure(content, host)
    // What is not in working order takes no taps.
    element.style.cssText = `position:absolute;z-index:1;overflow:hidden;left:${left}px;top:${top}px;width:${width}px;height:${height}px;visibility:${trouble ? 'hidden' : ''}`
  }

  function draw(): void {
    if (!content) return
    const { height } = measure(content, host)
    const label = options.label?.()
    if (options.rendering?.() === 'inside') {
      drawn = ''
      markup = snapshot(content, height)
    } else {
      // Not for a text that counts down: the client would load the tag anew each second.
      const next = `${height} ${label}`
      if (next !== drawn) markup = cover(label ?? nameOf(content), height)
      drawn = next
    }
    renew()
  }

  function redraw(): void {
    place()
    clearTimeout(drawing)
    // A size that is still on its way would have the tag made anew at each step.
    drawing = setTimeout(draw, markup ? 100 : 0)
  }

  function renew(): void {
    const wanted = parts && markup ? JSON.stringify([parts, markup]) : ''
    if (wanted === made) return
    made = wanted
    clearTimeout(waiting)
    element?.remove()
    element = trouble = undefined
    ready = false
    if (parts && wanted) {
      element = createTag(tag, parts.attributes, markup, {
        ...listeners,
        ready(detail) {
          ready = true
          stand()
          listeners.ready?.(detail)
        },
      })
      host.append(element)
      if (parts.grant) waiting = setTimeout(giveUp, patience)
    }
    stand()
  }

  /** How it stands now, for the person and for who asked. */
  function stand(now?: Obstacle): void {
    trouble = now
    place()
    changed()
  }

  function giveUp(): void {
    const { width, height } = content ? measure(content, host) : { width: 1, height: 1 }
    // In a part of the page that is not shown, nothing can be said.
    if (!host.getClientRects().length) waiting = setTimeout(giveUp, patience)
    else if (!width || !height) stand(obstacle('tag-without-size', tag))
    else if (!ready && !silent) {
      stand(obstacle(location.href === parts?.grant?.address ? 'tag-never-ready' : 'url-changed', tag))
    }
  }

  return {
    get element() {
      return element
    },
    get ready() {
      return ready
    },
    get trouble() {
      return trouble
    },
    follow(newHost, newContent) {
      host = newHost
      content = newContent
      const stop = followChanges(content, host, redraw)
      return () => {
        stop()
        if (content === newContent) content = undefined
      }
    },
    redraw,
    show(next) {
      parts = next
      renew()
    },
  }
}

/** What the content is called, where it has no text of its own: by its first picture. */
function nameOf(content: HTMLElement): string {
  const named = content.querySelector('[aria-label],[alt]')
  return content.textContent.trim() || (named?.getAttribute('aria-label') ?? named?.getAttribute('alt') ?? '')
}
