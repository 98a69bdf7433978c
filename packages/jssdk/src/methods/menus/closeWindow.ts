import { defineMethod } from '../../method.ts'

/**
 * Closes the page.
 *
 * Resolves if the client still answers, which a closed page seldom sees. Rejects with `timeout`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 UI, §8.3. Client 6.0.2.
 * @example
 * import { closeWindow } from '@wove/jssdk'
 *
 * await closeWindow()
 */
export const closeWindow = /* @__PURE__ */ defineMethod<{}, void>({
  name: 'closeWindow',
  permission: false,
})
