import { defineMethod } from '../../method.ts'

export interface UpdateTimelineShareDataParams {
  /** The only line. */
  title: string
  /** Where it leads: an address on one of the account's JS safe domains. */
  link: string
  /** The picture, an absolute https address. */
  imgUrl: string
}

/**
 * Sets what stands in Moments (朋友圈) and QZone when the person shares this page from the menu.
 *
 * Resolves once the client has stored it. Rejects with `timeout`, `permission-denied`, `not-supported`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Share. Client 6.7.2.
 * @example
 * import { updateTimelineShareData } from '@wove/jssdk'
 *
 * await updateTimelineShareData({
 *   title: 'Tea from Hangzhou',
 *   link: 'https://shop.example.com/tea',
 *   imgUrl: 'https://shop.example.com/tea.jpg',
 * })
 */
export const updateTimelineShareData = /* @__PURE__ */ defineMethod<UpdateTimelineShareDataParams, void>({
  name: 'updateTimelineShareData',
})
