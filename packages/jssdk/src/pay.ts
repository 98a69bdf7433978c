import { isWxError } from '@wove/core'
import type { CallOptions } from './method.ts'
import { chooseWXPay, type ChooseWXPayParams } from './methods/pay/chooseWXPay.ts'
import { getBrandWCPayRequest, type GetBrandWCPayRequestParams } from './methods/pay/getBrandWCPayRequest.ts'

/**
 * `ok`: the client says that it was paid. `cancelled`: the person went back. `unknown`: no answer can be trusted.
 * In every case the own server asks for the order; after `unknown` nobody should be asked to pay again before.
 */
export type PayOutcome = 'ok' | 'cancelled' | 'unknown'

/**
 * Lets the person pay, with what the own server has signed for WeChat Pay, as it is: with `appId` and `timeStamp`
 * the page needs no verification, without `appId` the account of `configure()` is used.
 *
 * Resolves to a {@link PayOutcome}. Rejects with `failed` when the client names a reason (it stands in the message,
 * `err_desc` in `error.raw`), `permission-denied`, `offline-verifying` in the devtools, `not-in-wechat`, and with the
 * reasons of `ready()`.
 *
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012791870
 * @see reference wechat-web-platform §5.4, §7 T10. Client 6.0.2.
 * @example
 * import { pay } from '@wove/jssdk'
 *
 * const outcome = await pay({
 *   appId: 'wx0123456789abcdef',
 *   timeStamp: '1414723227',
 *   nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
 *   package: 'prepay_id=wx201410272009395522657a690389285100',
 *   signType: 'RSA',
 *   paySign: 'signed-by-the-server',
 * })
 * if (outcome !== 'cancelled') console.log('let the server look the order up')
 */
export async function pay(
  order: ChooseWXPayParams | GetBrandWCPayRequestParams,
  options?: CallOptions,
): Promise<PayOutcome> {
  try {
    await ('appId' in order ? getBrandWCPayRequest(order, options) : chooseWXPay(order, options))
    return 'ok'
  } catch (error) {
    if (isWxError(error, 'cancelled')) return 'cancelled'
    if (isWxError(error, 'payment-unknown')) return 'unknown'
    throw error
  }
}
