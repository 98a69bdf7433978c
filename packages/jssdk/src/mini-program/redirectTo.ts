import { defineMethod } from '../method.ts'

export interface RedirectToParams {
  /** A page of the mini program around this one, with its query. */
  url: string
}

/**
 * Replaces this web-view by another page of the mini program. Needs no verification.
 *
 * Resolves once the mini program has taken the order. Rejects with `timeout` where the page is in no mini program,
 * `failed`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 * @see reference wechat-web-platform §1.3 Enterprise / mini program. Client base library 1.6.5.
 * @example
 * import { miniProgram } from '@wove/jssdk'
 *
 * await miniProgram.redirectTo({ url: '/pages/order?id=7' })
 */
export const redirectTo = /* @__PURE__ */ defineMethod<RedirectToParams, void>({
  name: 'miniProgram.redirectTo',
  native: 'invokeMiniProgramAPI',
  permission: false,
  wire: ({ url }) => ({ name: 'redirectTo', arg: { url } }),
})
