import { defineMethod } from '../../method.ts'

/**
 * Shows every menu item again.
 *
 * Resolves once they are shown. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 UI. Client 6.0.2.
 * @example
 * import { showAllNonBaseMenuItem } from '@wove/jssdk'
 *
 * await showAllNonBaseMenuItem()
 */
export const showAllNonBaseMenuItem = /* @__PURE__ */ defineMethod<{}, void>({
  name: 'showAllNonBaseMenuItem',
})
