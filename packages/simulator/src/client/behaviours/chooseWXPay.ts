import { defineBehaviour } from '../behaviour.ts'
import { type PaymentOutcome, paymentOutcomes } from '../payment-outcomes.ts'

/** How the payment ends. */
export interface PaymentChoice {
  outcome: PaymentOutcome
}

const required = ['appId', 'timeStamp', 'nonceStr', 'package', 'signType', 'paySign']

export const chooseWXPay = defineBehaviour<'chooseWXPay', PaymentChoice>({
  api: 'chooseWXPay',
  native: 'getBrandWCPayRequest',
  prefix: 'get_brand_wcpay_request',
  exempt: true,
  source: 'wechat-web-platform §1.3 Pay, §1.4, §5.4, §8.3',
  async answer({ args, choose }) {
    const missing = required.find((name) => typeof args[name] !== 'string' || args[name] === '')
    if (missing) {
      const { message, fields } = paymentOutcomes.missingParameter
      return { err_msg: message, ...fields, err_desc: `${fields.err_desc}：${missing}` }
    }
    const choice = await choose()
    const end = paymentOutcomes[choice?.outcome ?? 'cancelled']
    return { err_msg: end.message, ...('fields' in end && end.fields) }
  },
})
