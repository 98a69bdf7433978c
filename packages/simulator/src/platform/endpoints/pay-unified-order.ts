import { defineEndpoint } from '../endpoint.ts'
import { OrderRefusal } from '../orders.ts'
import { answerV2 } from '../pay-v2.ts'

const required = [
  'body',
  'notify_url',
  'openid',
  'out_trade_no',
  'spbill_create_ip',
  'total_fee',
  'trade_type',
] as const

/** WeChat Pay v2: an order for the payment sheet. Of `api.mch.weixin.qq.com`. */
export const payUnifiedOrder = defineEndpoint({
  method: 'POST',
  path: '/pay/unifiedorder',
  answer: (context) =>
    answerV2(context, (fields, merchant) => {
      const missing = required.find((name) => !fields[name])
      const refuse = (message: string) => new OrderRefusal('PARAM_ERROR', 'PARAM_ERROR', 400, message)
      if (missing) throw refuse(`缺少参数${missing}`)
      if (fields.trade_type !== 'JSAPI') throw refuse('trade_type 只能是 JSAPI')
      const cents = Number(fields.total_fee)
      if (!Number.isSafeInteger(cents) || cents <= 0) throw refuse('无效的 total_fee：以分为单位的正整数')
      const { prepayId } = context.orders.place({
        merchant,
        appId: fields.appid!,
        number: fields.out_trade_no!,
        description: fields.body!,
        cents,
        openid: fields.openid!,
      })
      return { trade_type: 'JSAPI', prepay_id: prepayId }
    }),
})
