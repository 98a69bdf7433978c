import { diagnosePayment, isPaymentSigned } from '../diagnosis/payment.ts'
import type { Merchant } from '../merchant.ts'
import type { PlatformParts } from '../parts.ts'
import { pairsText, signText } from '../pairs.ts'
import { refusal, type Verdict } from '../verify.ts'
import { type CallVerdict, missingFields, pageValues, type SignedCall, text } from './signed-call.ts'

const fields = ['appId', 'timeStamp', 'nonceStr', 'package', 'signType', 'paySign'] as const

/** `chooseWXPay` and its kin: signed by the merchant, for an order that it has placed (§3.6). */
export async function checkPayment(
  { api, args }: SignedCall,
  { merchants, orders, people, accounts }: PlatformParts,
): Promise<CallVerdict> {
  const say = (verdict: Verdict): CallVerdict => ({ ...verdict, api })
  const missing = missingFields(args, fields)
  if (missing) return say(missing)
  const number = fields.find((name) => typeof args[name] !== 'string')
  if (number) return say(noText(number))
  const payment = Object.fromEntries(fields.map((name) => [name, text(args[name])])) as Record<
    (typeof fields)[number],
    string
  >
  const all = await merchants()
  const merchant = all.find(({ appIds }) => appIds.includes(payment.appId))
  if (!merchant) return say(noMerchant(payment.appId, all))

  if (!(await isPaymentSigned(payment, merchant))) {
    const diagnosis = await diagnosePayment(payment, merchant, all, pageValues(args))
    return say({ keyword: 'invalid signature', diagnosis })
  }
  if (!payment.package.startsWith('prepay_id=')) return say(noPrefix)
  const order = orders.byPrepayId(payment.package.slice('prepay_id='.length))
  if (!order || order.appId !== payment.appId) return say(unknownOrder)
  if (order.paid) return say(paidAlready)
  if (!orders.isOpen(order)) return say(tooOld)
  const account = accounts.find(({ appId }) => appId === order.appId)
  if (account && people.openid(account, people.current) !== order.openid) return say(otherPayer)
  return { api, keyword: 'ok', order: { description: order.description, cents: order.cents } }
}

/** The payment score (`wxpayScoreUse`): pairs in the query, signed by the merchant with its APIv2 key (§1.3). */
export async function checkPaymentScore({ args }: SignedCall, { merchants }: PlatformParts): Promise<Verdict> {
  if (args.businessType !== 'wxpayScoreUse') return { keyword: 'ok' }
  const given = Object.fromEntries(new URLSearchParams(text(args.queryString)))
  const missing = missingFields(given, ['mch_id', 'package', 'timestamp', 'nonce_str', 'sign_type', 'sign'])
  if (missing) return missing
  const all = await merchants()
  const merchant = all.find(({ mchId }) => mchId === given.mch_id)
  if (!merchant) return noMerchant(given.mch_id ?? '', all)
  const expected = pairsText(given)
  if (given.sign_type === 'HMAC-SHA256' && signText(expected, 'HMAC-SHA256', merchant.apiKey) === given.sign)
    return { keyword: 'ok' }
  const md5 = signText(expected, 'MD5', merchant.apiKey) === given.sign
  return {
    keyword: 'invalid signature',
    diagnosis: {
      mistakes: [given.sign_type !== 'HMAC-SHA256' ? 'sign-type' : md5 ? 'sign-type-differs' : 'unknown'],
      says: {
        zh: md5 ? '签名用的是 MD5。' : '签名与这些字段不符。',
        en: md5 ? 'It was signed with MD5.' : 'The signature does not fit these fields.',
      },
      cure: {
        zh: 'sign_type 用 HMAC-SHA256，签 sign 以外的全部字段，密钥是商户的 APIv2 密钥。',
        en: "Sign every field but sign, by HMAC-SHA256 with the merchant's APIv2 key.",
      },
      expected,
    },
  }
}

const noText = (name: string) =>
  refusal('fail', 'no-text', {
    says: { zh: `${name} 不是字符串。`, en: `${name} is no text.` },
    cure: {
      zh: '六个字段都传字符串；时间戳也要 String(timestamp)。',
      en: 'All six are texts; the time, too: String(timestamp).',
    },
  })

const noMerchant = (id: string, merchants: readonly Merchant[]) => {
  const known = merchants.map(({ mchId, appIds }) => `${mchId} (${appIds.join(', ')})`).join(', ')
  return refusal('invalid appid', 'unknown-merchant', {
    says: { zh: `没有商户绑定了 ${id}。`, en: `No merchant of this platform goes with ${id}.` },
    cure: {
      zh: `已有的商户：${known}；或用 merchants 选项添加。`,
      en: `There is ${known}; add yours by the merchants option.`,
    },
  })
}

const noPrefix = refusal('fail', 'package-prefix', {
  says: { zh: 'package 缺少 prepay_id=。', en: 'package does not begin with prepay_id=.' },
  cure: { zh: '写成 prepay_id=下单接口返回的值。', en: 'Write prepay_id= and what the order API answered.' },
})

const unknownOrder = refusal('unknown order', 'unknown-order', {
  says: { zh: '平台上没有这个 prepay_id 的订单。', en: 'There is no order with this prepay_id on this platform.' },
  cure: {
    zh: '让服务器向模拟平台下单（/v3/pay/transactions/jsapi 或 /pay/unifiedorder）。',
    en: 'Let the server place the order on the pretend platform (/v3/pay/transactions/jsapi or /pay/unifiedorder).',
  },
})

const paidAlready = refusal('order paid', 'paid-already', {
  says: { zh: '该订单已支付。', en: 'The order is paid already.' },
  cure: { zh: '服务器查单后应拒绝第二次支付。', en: 'Let the server look the order up and refuse the second payment.' },
})

const tooOld = refusal('unknown order', 'prepay-too-old', {
  says: { zh: 'prepay_id 已超过两小时。', en: 'The prepay_id is older than two hours.' },
  cure: { zh: '重新下单。', en: 'Place the order again.' },
})

const otherPayer = refusal('other payer', 'other-payer', {
  says: {
    zh: '下单的 openid 不是拿着手机的人。',
    en: 'The order was placed for another openid than the one who holds the phone.',
  },
  cure: { zh: '用当前登录者的 openid 下单。', en: 'Place it with the openid of whoever is signed in.' },
})
