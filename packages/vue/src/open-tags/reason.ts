import { compareVersions, type Environment, WxError, type WxErrorCode } from '@wove/core'
import type { OpenTag } from '@wove/jssdk'
import type { Wove } from '../wove.ts'

/**
 * Why an open tag cannot work here. Each is also the code of the error beside it, but `not-verified`: there the error
 * is the verification's own.
 */
export type OpenTagReason =
  | Extract<
      WxErrorCode,
      | 'not-in-wechat'
      | 'in-mini-program'
      | 'on-desktop'
      | 'client-too-old'
      | 'in-iframe'
      | 'tag-not-granted'
      | 'url-changed'
      | 'tag-without-size'
      | 'tag-never-ready'
      | 'tag-blocked'
      | 'tags-refused'
    >
  | 'not-verified'

/** A reason with its error. */
export interface Obstacle {
  readonly reason: OpenTagReason
  readonly error: WxError
}

export function obstacle(reason: Exclude<OpenTagReason, 'not-verified'>, api: OpenTag, cause?: unknown): Obstacle {
  return { reason, error: new WxError(reason, { api, cause }) }
}

/** What stands in the way of a tag before it is even created, in the order of what a page can do least about. */
export function findObstacle(wove: Wove, tag: OpenTag): Obstacle | undefined {
  const outside = environmentReason(wove.environment)
  if (outside) return obstacle(outside, tag)
  const objection = wove.objection.value
  if (objection) return { reason: objection.code === 'tag-blocked' ? 'tag-blocked' : 'tags-refused', error: objection }
  const error = wove.error.value
  if (error) return wove.wasGranted.value ? obstacle('url-changed', tag, error) : { reason: 'not-verified', error }
  const { asked, listed } = wove.grant.value ?? {}
  return asked?.includes(tag) && listed && !listed.includes(tag) ? obstacle('tag-not-granted', tag) : undefined
}

/** Reference: open-tags-and-h5 §1.1, §1.10. */
function environmentReason({ os, container, version }: Environment) {
  if (container === 'browser') return 'not-in-wechat'
  if (container === 'mini-program') return 'in-mini-program'
  if (/windows|mac/.test(os) && container !== 'devtools') return 'on-desktop'
  // WeCom counts its versions in its own way.
  const least = container === 'wecom' ? '0' : os === 'harmony' ? '1.0.3' : fromIos15() ? '8.0.8' : '7.0.12'
  if (compareVersions(version, least) < 0 || !window.customElements) return 'client-too-old'
  return window.top === window ? undefined : 'in-iframe'
}

/** WebKit has changed there, and older clients with it. */
function fromIos15(): boolean {
  return Number(/(?:iPhone|CPU) OS (\d+)/.exec(navigator.userAgent)?.[1]) > 14
}
