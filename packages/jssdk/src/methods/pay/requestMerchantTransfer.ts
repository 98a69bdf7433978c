import { defineMethod } from '../../method.ts'

export interface RequestMerchantTransferParams {
  /** The merchant's number. */
  mchId: string
  /** The AppID that is bound to it. */
  appId: string
  /** `package_info` of the order that the own server has made. */
  package: string
  /** For service providers. */
  subMchId?: string
  /** For service providers. */
  subAppId?: string
}

/**
 * Shows the person the page on which they accept a transfer from the merchant. Phones only: ask `supports` first.
 *
 * Resolves once that page was shown, which proves no payment: the own server asks for the transfer. Rejects with
 * `cancelled`, `failed`, `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 8.0 on phones.
 * @example
 * import { requestMerchantTransfer, supports } from '@wove/jssdk'
 *
 * if ((await supports(requestMerchantTransfer)) !== 'no') {
 *   await requestMerchantTransfer({ mchId: '1230000109', appId: 'wx0123456789abcdef', package: 'package-info' })
 * }
 */
export const requestMerchantTransfer = /* @__PURE__ */ defineMethod<RequestMerchantTransferParams, void>({
  name: 'requestMerchantTransfer',
  waitsFor: 'person',
})
