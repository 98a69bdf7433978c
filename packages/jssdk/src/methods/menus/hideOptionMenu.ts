import { defineMethod } from '../../method.ts'

/**
 * Hides the menu button of the page.
 *
 * Resolves once it is hidden. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 UI. Client 6.0.2.
 * @example
 * import { hideOptionMenu } from '@wove/jssdk'
 *
 * await hideOptionMenu()
 */
export const hideOptionMenu = /* @__PURE__ */ defineMethod<{}, void>({
  name: 'hideOptionMenu',
})
