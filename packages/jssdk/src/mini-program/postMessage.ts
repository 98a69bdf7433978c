import { defineMethod } from '../method.ts'

export interface PostMessageParams {
  /** What is to arrive; anything that can be JSON. */
  data: unknown
}

/**
 * Leaves a message for the mini program. It is queued: the mini program gets all messages as an array (`bindmessage`)
 * when the person
 * goes back, the web-view is destroyed, or the page is shared or its link copied. Call it before `navigateBack`.
 *
 * Resolves once it is queued, which says nothing about its arrival. Rejects with `timeout` where the page is in no
 * mini program, `failed`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 * @see reference wechat-web-platform §1.3 Enterprise / mini program. Client base library 1.7.1.
 * @example
 * import { miniProgram } from '@wove/jssdk'
 *
 * await miniProgram.postMessage({ data: { orderId: 7 } })
 * await miniProgram.navigateBack()
 */
export const postMessage = /* @__PURE__ */ defineMethod<PostMessageParams, void>({
  name: 'miniProgram.postMessage',
  native: 'invokeMiniProgramAPI',
  permission: false,
  wire: ({ data }) => ({ name: 'postMessage', arg: data || {} }),
})
