import { defineMethod } from '../method.ts'

export interface NavigateBackParams {
  /** How many pages. @default 1 */
  delta?: number
}

/**
 * Goes back in the mini program that this page is shown in. Needs no verification.
 *
 * Resolves once the mini program has taken the order. Rejects with `timeout` where the page is in no mini program,
 * `failed`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 * @see reference wechat-web-platform §1.3 Enterprise / mini program. Client base library 1.6.4.
 * @example
 * import { miniProgram } from '@wove/jssdk'
 *
 * await miniProgram.navigateBack()
 */
export const navigateBack = /* @__PURE__ */ defineMethod<NavigateBackParams, void>({
  name: 'miniProgram.navigateBack',
  native: 'invokeMiniProgramAPI',
  permission: false,
  wire: ({ delta = 1 }) => ({ name: 'navigateBack', arg: { delta } }),
})
