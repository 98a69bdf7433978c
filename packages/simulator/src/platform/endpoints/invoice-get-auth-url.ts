import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'
import { readOrder } from '../authorizations.ts'

/** Reference: wechat-web-platform §5.3: the page where a person agrees to an invoice. */
export const invoiceGetAuthUrl = defineEndpoint({
  method: 'POST',
  path: '/card/invoice/getauthurl',
  answer(context) {
    const account = accountByToken(context)
    const { authorizations, body } = context
    const order = readOrder(account, context)
    if (![0, 1, 2].includes(body.type as number)) throw new PlatformRefusal(40097, 'invalid args: type is 0, 1 or 2')
    if (!authorizations.contact(account)) throw new PlatformRefusal(72063, 'contact info is empty')
    const auth_url = authorizations.ask({ kind: 'invoice', account, ...order, asksTitle: body.type === 1 })
    return { errcode: 0, errmsg: 'ok', auth_url, appid: account.appId }
  },
})
