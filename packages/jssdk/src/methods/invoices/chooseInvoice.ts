import type { BridgeAnswer } from '@wove/core'
import { defineMethod } from '../../method.ts'
import { list } from '../../result.ts'

export interface ChooseInvoiceParams {
  /** Seconds since 1970, as signed. */
  timestamp: number | string
  /** As signed. */
  nonceStr: string
  /** @default 'SHA1' */
  signType?: 'SHA1'
  /** Made by the own server with the ticket of type `wx_card` and the card type `INVOICE`. */
  cardSign: string
}

export interface ChooseInvoiceResult {
  invoices: {
    card_id: string
    encrypt_code: string
    app_id: string
  }[]
}

function unescaped(fields: BridgeAnswer): BridgeAnswer {
  const { choose_invoice_info: info } = fields
  return typeof info === 'string' ? { ...fields, choose_invoice_info: info.replaceAll('\\"', '"') } : fields
}

/**
 * Lets the person pick electronic invoices out of their wallet, for reimbursement.
 *
 * Resolves to the invoices; the own server reads them with card id and code. Rejects with `cancelled`, `failed`,
 * `offline-verifying` in the devtools, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4, §3.5, §7 T8. Client 6.0.2; some accounts never get an answer: pass a `timeout` there.
 * @example
 * import { chooseInvoice } from '@wove/jssdk'
 *
 * const { invoices } = await chooseInvoice({
 *   timestamp: 1404896688,
 *   nonceStr: 'jonyqin',
 *   cardSign: 'signed-by-the-server',
 *   signType: 'SHA1',
 * })
 * console.log(invoices)
 */
export const chooseInvoice = /* @__PURE__ */ defineMethod<ChooseInvoiceParams, ChooseInvoiceResult>({
  name: 'chooseInvoice',
  waitsFor: 'person',
  wire: ({ timestamp, nonceStr, signType = 'SHA1', cardSign }) => ({
    timestamp: String(timestamp),
    nonceStr,
    signType,
    cardSign,
  }),
  result: (fields) => ({
    // Some clients escape the quotes of the text once more.
    invoices: list('choose_invoice_info')(unescaped(fields)).choose_invoice_info as ChooseInvoiceResult['invoices'],
  }),
})
