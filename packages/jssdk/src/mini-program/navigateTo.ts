import { defineMethod } from '../method.ts'

export interface NavigateToParams {
  /** A page of the mini program around this one, with its query. */
  url: string
}

/**
 * Opens another page of the mini program that this page is shown in; its back button leads here. Needs no verification.
 *
 * Resolves once the mini program has taken the order. Rejects with `timeout` where the page is in no mini program,
 * `failed`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 * @see reference wechat-web-platform §1.3 Enterprise / mini program. Client base library 1.6.5.
 * @example
 * import { miniProgram } from '@wove/jssdk'
 *
 * await miniProgram.navigateTo({ url: '/pages/order?id=7' })
 */
export const navigateTo = /* @__PURE__ */ defineMethod<NavigateToParams, void>({
  name: 'miniProgram.navigateTo',
  native: 'invokeMiniProgramAPI',
  permission: false,
  wire: ({ url }) => ({ name: 'navigateTo', arg: { url } }),
})
