import { isIos, isWxError, WxError } from '@wove/core'
import { onMenuShareAppMessage } from './methods/share/onMenuShareAppMessage.ts'
import { onMenuShareTimeline } from './methods/share/onMenuShareTimeline.ts'
import { updateAppMessageShareData } from './methods/share/updateAppMessageShareData.ts'
import { updateTimelineShareData } from './methods/share/updateTimelineShareData.ts'
import { nativeNames } from './named.ts'
import { pageJssdk } from './page.ts'

/** What is shared when the person shares this page. */
export interface ShareData {
  title: string
  /** The second line, shown to friends only. */
  desc: string
  /** The picture, an absolute https address. */
  imgUrl: string
  /** An absolute https address on one of the account's JS safe domains. @default this page's, without a sign-in's code and state */
  link?: string
}

const declaration = /* @__PURE__ */ (() => [
  updateAppMessageShareData.declaration,
  updateTimelineShareData.declaration,
  // Some clients ignore the data unless the old names are listed, too.
  onMenuShareAppMessage.declaration,
  onMenuShareTimeline.declaration,
])()

/**
 * Sets what everybody gets when the person shares this page from WeChat's menu, in every place at once: friends and
 * groups, Moments, QQ and QZone. Call it when the page opens, and again when its content changes.
 *
 * Resolves once it is set: nobody learns whether the page is shared. A page that was opened from a plain text link
 * is shared as a plain link whatever is set here. Rejects with `bad-argument`, with the reasons of `ready()`, and with
 * `failed`, `timeout`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Share, §7 T14. Client 6.0.2.
 * @example
 * import { setShare } from '@wove/jssdk'
 *
 * await setShare({ title: 'Tea from Hangzhou', desc: 'Picked this morning', imgUrl: 'https://shop.example.com/tea.jpg' })
 */
export const setShare = /* @__PURE__ */ Object.assign(set, { declaration })

async function set({ title, desc, imgUrl, link }: ShareData): Promise<void> {
  await pageJssdk().permit(nativeNames([setShare]))
  const data = {
    title,
    desc,
    imgUrl: absolute('imgUrl', imgUrl),
    link: withoutCode(absolute('link', link ?? location.href)),
  }
  await Promise.all([
    updateAppMessageShareData(data).catch(orElse(() => onMenuShareAppMessage(data))),
    updateTimelineShareData(data).catch(orElse(() => onMenuShareTimeline(data))),
  ])
}

/** What to do about a refusal: the old listener where the new method is not to be had. */
const orElse = (listen: () => void) => (error: unknown) => {
  if (isWxError(error, 'not-supported') || isWxError(error, 'permission-denied')) listen()
  // iOS stores the data and sometimes says nothing.
  else if (!isWxError(error, 'timeout') || !isIos()) throw error
}

function absolute(name: string, url: string): string {
  // A page in development may be http itself.
  if (url.startsWith('https://') || url.startsWith(`${location.protocol}//`)) return url
  throw new WxError('bad-argument', { api: 'setShare', message: `${name} must begin with https://` })
}

/** Takes away what a sign-in has left in the address: whoever opens the link is another person. */
function withoutCode(url: string): string {
  return url.replace(/([?&])((code|state)=[^&#]*(&|(?=#|$)))+/, '$1').replace(/[?&](?=#|$)/, '')
}
