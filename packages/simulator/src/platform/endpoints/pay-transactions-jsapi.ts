import { defineEndpoint } from '../endpoint.ts'
import { answerV3, orderReader } from '../pay-v3.ts'

/** WeChat Pay v3: an order for the payment sheet. Of `api.mch.weixin.qq.com`. */
export const payTransactionsJsapi = defineEndpoint({
  method: 'POST',
  path: '/v3/pay/transactions/jsapi',
  answer: (context) =>
    answerV3(context, (body, merchant) => {
      const { refuse, text, ...read } = orderReader(body, merchant)
      if (body.mchid !== merchant.mchId) throw refuse('mchid 与签名的商户号不一致')
      const appId = read.appId()
      const { amount, payer } = body as { amount?: { total?: unknown }; payer?: { openid?: unknown } }
      const cents = read.cents('amount.total', amount?.total)
      if (typeof payer?.openid !== 'string' || !payer.openid) throw refuse('缺少 payer.openid')
      if (!text('notify_url', 256).startsWith('https://')) throw refuse('notify_url 必须是 https 地址')
      const number = text('out_trade_no', 32)
      if (!/^[\w|*-]{6,32}$/.test(number)) throw refuse('out_trade_no 是 6 到 32 个字母、数字和 _-|*')
      const description = text('description', 127)
      const order = context.orders.place({ merchant, appId, number, description, cents, openid: payer.openid })
      return { prepay_id: order.prepayId }
    }),
})
