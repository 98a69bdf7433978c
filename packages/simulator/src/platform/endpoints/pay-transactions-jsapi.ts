import { defineEndpoint } from '../endpoint.ts'
import { answerV3, refusalV3 } from '../pay-v3.ts'

/** WeChat Pay v3: an order for the payment sheet. Of `api.mch.weixin.qq.com`. */
export const payTransactionsJsapi = defineEndpoint({
  method: 'POST',
  path: '/v3/pay/transactions/jsapi',
  answer: (context) =>
    answerV3(context, (body, merchant) => {
      const refuse = (message: string) => refusalV3('PARAM_ERROR', 400, message)
      const text = (name: string, most: number) => {
        const value = body[name]
        if (typeof value === 'string' && value !== '' && value.length <= most) return value
        throw refuse(`${name} 是 1 到 ${most} 个字符的文本`)
      }
      if (body.mchid !== merchant.mchId) throw refuse('mchid 与签名的商户号不一致')
      const appId = text('appid', 32)
      if (!merchant.appIds.includes(appId)) throw refusalV3('APPID_MCHID_NOT_MATCH', 400, 'appid和mch_id不匹配')
      const { amount, payer } = body as { amount?: { total?: unknown }; payer?: { openid?: unknown } }
      const cents = amount?.total
      if (typeof cents !== 'number' || !Number.isSafeInteger(cents) || cents <= 0)
        throw refuse('amount.total 是以分为单位的正整数')
      if (typeof payer?.openid !== 'string' || !payer.openid) throw refuse('缺少 payer.openid')
      if (!text('notify_url', 256).startsWith('https://')) throw refuse('notify_url 必须是 https 地址')
      const number = text('out_trade_no', 32)
      if (!/^[\w|*-]{6,32}$/.test(number)) throw refuse('out_trade_no 是 6 到 32 个字母、数字和 _-|*')
      const description = text('description', 127)
      const order = context.orders.place({ merchant, appId, number, description, cents, openid: payer.openid })
      return { prepay_id: order.prepayId }
    }),
})
