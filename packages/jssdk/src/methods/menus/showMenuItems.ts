import type { MenuItem } from './menu-item.ts'
import { defineMethod } from '../../method.ts'

export interface ShowMenuItemsParams {
  /** The items' ids. */
  menuList: readonly MenuItem[]
}

/**
 * Shows items of the page's menu again.
 *
 * Resolves once they are shown. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 UI. Client 6.0.2.
 * @example
 * import { showMenuItems } from '@wove/jssdk'
 *
 * await showMenuItems({ menuList: ['menuItem:copyUrl'] })
 */
export const showMenuItems = /* @__PURE__ */ defineMethod<ShowMenuItemsParams, void>({
  name: 'showMenuItems',
})
