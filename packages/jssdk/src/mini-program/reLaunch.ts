import { defineMethod } from '../method.ts'

export interface ReLaunchParams {
  /** A page of the mini program around this one, with its query. */
  url: string
}

/**
 * Closes every page of the mini program and opens one. Needs no verification.
 *
 * Resolves once the mini program has taken the order. Rejects with `timeout` where the page is in no mini program,
 * `failed`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 * @see reference wechat-web-platform §1.3 Enterprise / mini program. Client base library 1.6.5.
 * @example
 * import { miniProgram } from '@wove/jssdk'
 *
 * await miniProgram.reLaunch({ url: '/pages/order?id=7' })
 */
export const reLaunch = /* @__PURE__ */ defineMethod<ReLaunchParams, void>({
  name: 'miniProgram.reLaunch',
  native: 'invokeMiniProgramAPI',
  permission: false,
  wire: ({ url }) => ({ name: 'reLaunch', arg: { url } }),
})
