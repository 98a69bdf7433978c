import { defineMethod } from '../../method.ts'

/**
 * Shows the menu button of the page again.
 *
 * Resolves once it is shown. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 UI. Client 6.0.2.
 * @example
 * import { showOptionMenu } from '@wove/jssdk'
 *
 * await showOptionMenu()
 */
export const showOptionMenu = /* @__PURE__ */ defineMethod<{}, void>({
  name: 'showOptionMenu',
})
