import { doubtful, paid } from '../../pay-answer.ts'
import { defineMethod } from '../../method.ts'

export interface ChooseWXPayParams {
  /** Seconds since 1970, as signed. All lower case here, unlike in the signed text. */
  timestamp: number | string
  nonceStr: string
  /** `prepay_id=…` */
  package: string
  /** `RSA` for API v3, `HMAC-SHA256` or `MD5` for v2. The platform's own default is obsolete. @default 'SHA1' */
  signType?: 'RSA' | 'HMAC-SHA256' | 'MD5' | 'SHA1'
  /** Made by the own server with the account of `configure()`. */
  paySign: string
}

/**
 * Lets the person pay an order that the own server has placed. `pay` takes what the server sends as it is.
 *
 * Resolves when the client reports success, which is a hint only: the own server asks for the order. Rejects with
 * `cancelled`, `payment-unknown` when no answer can be trusted, `failed` with the client's `err_desc`,
 * `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Pay, §5.4, §7 T10, T18. Client 6.0.2.
 * @example
 * import { chooseWXPay } from '@wove/jssdk'
 *
 * await chooseWXPay({
 *   timestamp: 1414723227,
 *   nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
 *   package: 'prepay_id=wx201410272009395522657a690389285100',
 *   signType: 'RSA',
 *   paySign: 'signed-by-the-server',
 * })
 */
export const chooseWXPay = /* @__PURE__ */ defineMethod<ChooseWXPayParams, void>({
  name: 'chooseWXPay',
  native: 'getBrandWCPayRequest',
  waitsFor: 'person',
  wire: ({ timestamp, signType = 'SHA1', ...order }) => ({ ...order, signType, timeStamp: String(timestamp) }),
  succeeds: paid,
  failure: doubtful,
})
