import { defineMethod } from '../../method.ts'

/**
 * Hides every menu item that can be hidden.
 *
 * Resolves once they are hidden. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 UI. Client 6.0.2.
 * @example
 * import { hideAllNonBaseMenuItem } from '@wove/jssdk'
 *
 * await hideAllNonBaseMenuItem()
 */
export const hideAllNonBaseMenuItem = /* @__PURE__ */ defineMethod<{}, void>({
  name: 'hideAllNonBaseMenuItem',
})
