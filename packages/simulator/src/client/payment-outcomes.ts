import type { Text } from '../text.ts'

/** How a payment can end, with the client's raw words. */
export interface PaymentEnd {
  readonly label: Text
  /** The whole message, prefix included: some failures come under another name. */
  readonly message: string
  readonly fields?: Readonly<Record<string, unknown>>
}

const bizFail = 'get_brand_wcpay_request:fail'

/** Reference: wechat-web-platform §1.4, §2.3, §5.4; pains-and-peers P12. */
export const paymentOutcomes = {
  paid: { label: { zh: '支付成功', en: 'Paid' }, message: 'get_brand_wcpay_request:ok' },
  cancelled: { label: { zh: '取消支付', en: 'Cancelled' }, message: 'get_brand_wcpay_request:cancel' },
  wrongSignature: {
    // The client shows a dialog of its own; the page hears a cancellation.
    label: { zh: '支付验证签名失败', en: 'Wrong paySign' },
    message: 'get_brand_wcpay_request:cancel',
    fields: { err_desc: '支付验证签名失败' },
  },
  urlNotRegistered: {
    label: { zh: '当前页面的URL未注册', en: 'Page not in the payment directory' },
    message: bizFail,
    fields: { err_code: '3', err_desc: '当前页面的URL未注册' },
  },
  missingParameter: {
    label: { zh: '缺少参数', en: 'A parameter is missing' },
    message: bizFail,
    fields: { err_code: '1', err_desc: '调用支付JSAPI缺少参数' },
  },
  invalidAppId: {
    label: { zh: 'appid 无效', en: 'Invalid appid' },
    message: 'get_brand_wcpay_request:fail_invalid appid',
  },
  noPermission: {
    label: { zh: '没有支付权限', en: 'No permission to pay' },
    message: 'getBrandWCPayRequest:fail_no permission to execute',
  },
  notAllowed: {
    label: { zh: '此客户端不允许', en: 'Not allowed by this client' },
    message: 'access_control:not_allow',
  },
  systemBusy: {
    label: { zh: '系统繁忙', en: 'The platform is busy' },
    message: bizFail,
    fields: { err_code: '-1', err_desc: '系统繁忙，请稍后再试' },
  },
} as const satisfies Record<string, PaymentEnd>

/** What the page hears of a payment that does not get as far as the sheet, by the platform's word on it. */
export const refusedPayments: Readonly<Record<string, PaymentEnd>> = {
  'invalid signature': paymentOutcomes.wrongSignature,
  'invalid appid': paymentOutcomes.invalidAppId,
  'order paid': {
    label: { zh: '该订单已支付', en: 'The order is paid already' },
    message: bizFail,
    fields: { err_desc: '该订单已支付' },
  },
  'unknown order': {
    label: { zh: '订单不存在或已过期', en: 'No such order, or too old' },
    message: bizFail,
    fields: { err_desc: '订单已过期或不存在，请重新下单' },
  },
  'other payer': {
    label: { zh: '下单账号与支付账号不一致', en: 'Placed for somebody else' },
    message: bizFail,
    fields: { err_desc: '下单账号与支付账号不一致，请核实后再支付' },
  },
}

export type PaymentOutcome = keyof typeof paymentOutcomes
