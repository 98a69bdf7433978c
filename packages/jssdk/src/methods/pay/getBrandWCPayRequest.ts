import { doubtful, paid } from '../../pay-answer.ts'
import { defineMethod } from '../../method.ts'

export interface GetBrandWCPayRequestParams {
  /** The account that the order was placed for. */
  appId: string
  /** Seconds since 1970, as signed. */
  timeStamp: number | string
  nonceStr: string
  /** `prepay_id=…` */
  package: string
  /** `RSA` for API v3, `HMAC-SHA256` or `MD5` for v2. */
  signType: 'RSA' | 'HMAC-SHA256' | 'MD5'
  /** Made by the own server. */
  paySign: string
}

/**
 * Lets the person pay without verifying the page first: all it needs is the bridge and a registered payment directory
 * (支付授权目录).
 *
 * Resolves when the client reports success, which is a hint only: the own server asks for the order. Rejects with
 * `cancelled`, `payment-unknown` when no answer can be trusted, `failed` with the client's `err_desc`,
 * `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4, §5.4. Client 6.0.2.
 * @example
 * import { getBrandWCPayRequest } from '@wove/jssdk'
 *
 * await getBrandWCPayRequest({
 *   appId: 'wx0123456789abcdef',
 *   timeStamp: '1414723227',
 *   nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
 *   package: 'prepay_id=wx201410272009395522657a690389285100',
 *   signType: 'RSA',
 *   paySign: 'signed-by-the-server',
 * })
 */
export const getBrandWCPayRequest = /* @__PURE__ */ defineMethod<GetBrandWCPayRequestParams, void>({
  name: 'getBrandWCPayRequest',
  waitsFor: 'person',
  permission: false,
  wire: (order) => ({ ...order, timeStamp: String(order.timeStamp) }),
  succeeds: paid,
  failure: doubtful,
})
