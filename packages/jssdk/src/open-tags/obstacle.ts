import { compareVersions, type Environment, WxError, type WxErrorCode } from '@wove/core'
import type { OpenTag } from '../configure-options.ts'

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

/** A reason with the error of its code. */
export function obstacle(reason: Exclude<OpenTagReason, 'not-verified'>, api: OpenTag, cause?: unknown): Obstacle {
  return { reason, error: new WxError(reason, { api, cause }) }
}

/**
 * What stands in the way of every open tag in this client, before the page is verified: no WeChat, a mini program, a
 * desktop, an old client, a frame. `undefined` where tags can work.
 *
 * @param environment what `detectEnvironment()` of `@wove/core` says
 * @see reference open-tags-and-h5 §1.1, §1.10
 * @example
 * import { detectEnvironment } from '@wove/core'
 * import { findClientObstacle } from '@wove/jssdk/open-tags'
 *
 * console.log(findClientObstacle(detectEnvironment(), 'wx-open-subscribe')?.reason)
 */
export function findClientObstacle(environment: Environment, tag: OpenTag): Obstacle | undefined {
  const reason = reasonOf(environment)
  return reason && obstacle(reason, tag)
}

function reasonOf({ os, container, version }: Environment) {
  if (container === 'browser') return 'not-in-wechat'
  if (container === 'mini-program') return 'in-mini-program'
  if (/windows|mac/.test(os) && container !== 'devtools') return 'on-desktop'
  // WeCom counts its versions in its own way.
  const least = container === 'wecom' ? '0' : os === 'harmony' ? '1.0.3' : fromIos15() ? '8.0.8' : '7.0.12'
  if (compareVersions(version, least) < 0 || !window.customElements) return 'client-too-old'
  // The phone that the simulator draws around a page on a wide screen is a frame, too.
  return window.top === window || window.frameElement?.id === 'wove-page' ? undefined : 'in-iframe'
}

/** WebKit has changed there, and older clients with it. */
function fromIos15(): boolean {
  return Number(/(?:iPhone|CPU) OS (\d+)/.exec(navigator.userAgent)?.[1]) > 14
}
