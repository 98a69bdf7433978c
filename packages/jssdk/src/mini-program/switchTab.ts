import { defineMethod } from '../method.ts'

export interface SwitchTabParams {
  /** A page of the mini program around this one, with its query. */
  url: string
}

/**
 * Goes to a tab of the mini program. Needs no verification.
 *
 * Resolves once the mini program has taken the order. Rejects with `timeout` where the page is in no mini program,
 * `failed`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 * @see reference wechat-web-platform §1.3 Enterprise / mini program. Client base library 1.6.5.
 * @example
 * import { miniProgram } from '@wove/jssdk'
 *
 * await miniProgram.switchTab({ url: '/pages/order?id=7' })
 */
export const switchTab = /* @__PURE__ */ defineMethod<SwitchTabParams, void>({
  name: 'miniProgram.switchTab',
  native: 'invokeMiniProgramAPI',
  permission: false,
  wire: ({ url }) => ({ name: 'switchTab', arg: { url } }),
})
