import { defineMethod } from '../../method.ts'

export interface UpdateAppMessageShareDataParams {
  /** The card's first line. */
  title: string
  /** The card's second line. */
  desc: string
  /** Where the card leads: an address on one of the account's JS safe domains. */
  link: string
  /** The card's picture, an absolute https address. */
  imgUrl: string
}

/**
 * Sets what a friend or QQ gets when the person shares this page from the menu. Call it when the page opens, not at
 * the tap.
 * `setShare` does this for all places at once and falls back where a client has only the old listeners.
 *
 * Resolves once the client has stored it: nobody learns whether the page is shared. Rejects with `timeout`,
 * `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Share. Client 6.7.2.
 * @example
 * import { updateAppMessageShareData } from '@wove/jssdk'
 *
 * await updateAppMessageShareData({
 *   title: 'Tea from Hangzhou',
 *   desc: 'Picked this morning',
 *   link: 'https://shop.example.com/tea',
 *   imgUrl: 'https://shop.example.com/tea.jpg',
 * })
 */
export const updateAppMessageShareData = /* @__PURE__ */ defineMethod<UpdateAppMessageShareDataParams, void>({
  name: 'updateAppMessageShareData',
})
