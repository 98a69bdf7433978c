import { defineMethod } from '../../method.ts'

export interface OpenProductSpecificViewParams {
  productId: string
  /** 0 the product, 1 scanned, 2 in the shop. @default 0 */
  viewType?: 0 | 1 | 2
  extInfo?: string
}

/**
 * Opens a product of a WeChat shop.
 *
 * Resolves once the client shows it. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Scan / shop / address. Client 6.0.2.
 * @deprecated These shops (微信小店) are retired.
 * @example
 * import { openProductSpecificView } from '@wove/jssdk/legacy'
 *
 * await openProductSpecificView({ productId: 'product' })
 */
export const openProductSpecificView = /* @__PURE__ */ defineMethod<OpenProductSpecificViewParams, void>({
  name: 'openProductSpecificView',
  native: 'openProductViewWithPid',
  wire: ({ productId, viewType = 0, extInfo }) => ({ pid: productId, view_type: viewType, ext_info: extInfo }),
})
