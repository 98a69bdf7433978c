import { accountByToken, defineEndpoint } from '../endpoint.ts'
import { readOrder } from '../authorizations.ts'

/** Reference: wechat-web-platform §5.3: the page where a person agrees to a bill (财政票据). */
export const nontaxGetBillAuthUrl = defineEndpoint({
  method: 'POST',
  path: '/nontax/getbillauthurl',
  answer(context) {
    const account = accountByToken(context)
    const order = readOrder(account, context)
    const auth_url = context.authorizations.ask({ kind: 'bill', account, ...order, seconds: 7200 })
    return { errcode: 0, errmsg: 'ok', auth_url, expire_time: 7200 }
  },
})
