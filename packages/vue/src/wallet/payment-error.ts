import { WxError, type WxErrorCode } from '@wove/core'

/** The client's words (`err_desc`) for what a page or a server has done wrong. Reference: pains-and-peers P12. */
const reasons: readonly (readonly [RegExp, WxErrorCode])[] = [
  [/URL未注册|url not registered/i, 'pay-url-not-registered'],
  [/缺少参数|missing param/i, 'pay-parameter-missing'],
  [/签名|signature/i, 'pay-signature-wrong'],
  [/已支付|order ?paid/i, 'pay-order-paid'],
  [/invalid appid|appid.*(不匹配|无效|不一致)/i, 'pay-app-id-wrong'],
]

/**
 * A failed payment by its reason. Some clients show a wrong signature to the person, and tell the page that they went
 * back: whoever goes back gives no reason.
 */
export function paymentError(error: WxError): WxError {
  const { code, api, raw } = error
  if (!/^(failed|cancelled)$/.test(code)) return error
  const { err_desc: words } = Object(raw) as { err_desc?: unknown }
  const text = typeof words === 'string' && words ? words : code === 'failed' ? error.message : ''
  const named = reasons.find(([pattern]) => pattern.test(text))?.[1]
  return named ? new WxError(named, { api, message: text, raw, cause: error }) : error
}
