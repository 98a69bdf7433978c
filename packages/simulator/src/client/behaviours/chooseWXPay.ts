import { defineBehaviour, type RawAnswer } from '../behaviour.ts'
import { type PaymentEnd, type PaymentOutcome, paymentOutcomes, refusedPayments } from '../payment-outcomes.ts'

/** How the payment ends. */
export interface PaymentChoice {
  outcome: PaymentOutcome
  /**
   * Whether the money moves, whatever the page is told; `later`: the next two order queries say that the payment is under
   * way, the third that it is paid. @default when the outcome is `paid`
   */
  pays?: boolean | 'later'
}

const required = ['appId', 'timeStamp', 'nonceStr', 'package', 'signType', 'paySign']

export const chooseWXPay = defineBehaviour<'chooseWXPay', PaymentChoice>({
  api: 'chooseWXPay',
  native: 'getBrandWCPayRequest',
  prefix: 'get_brand_wcpay_request',
  exempt: true,
  source: 'wechat-web-platform §1.3 Pay, §1.4, §3.6, §5.4, §8.3',
  async answer({ args, checkSignature, choose, platform }) {
    const { keyword, order } = await checkSignature()
    const missing = required.find((name) => typeof args[name] !== 'string' || args[name] === '')
    if (missing) {
      const { message, fields } = paymentOutcomes.missingParameter
      return { err_msg: message, ...fields, err_desc: `${fields.err_desc}：${missing}` }
    }
    if (keyword !== 'ok') return told(refusedPayments[keyword] ?? paymentOutcomes.wrongSignature)
    const choice = await choose(order)
    const { outcome = 'cancelled', pays = outcome === 'paid' } = choice ?? {}
    if (pays) {
      const prepayId = String(args.package).slice('prepay_id='.length)
      await platform('pay', { prepayId, later: pays === 'later' })
    }
    return told(paymentOutcomes[outcome])
  },
})

const told = ({ message, fields }: PaymentEnd): RawAnswer => ({ err_msg: message, ...fields })
