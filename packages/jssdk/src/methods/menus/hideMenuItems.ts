import type { HideableMenuItem } from './menu-item.ts'
import { defineMethod } from '../../method.ts'

export interface HideMenuItemsParams {
  /** The items' ids. */
  menuList: readonly HideableMenuItem[]
}

/**
 * Hides items of the page's menu. Only those that share or protect can be hidden.
 *
 * Resolves once they are hidden. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 UI. Client 6.0.2.
 * @example
 * import { hideMenuItems } from '@wove/jssdk'
 *
 * await hideMenuItems({ menuList: ['menuItem:copyUrl', 'menuItem:share:timeline'] })
 */
export const hideMenuItems = /* @__PURE__ */ defineMethod<HideMenuItemsParams, void>({
  name: 'hideMenuItems',
})
