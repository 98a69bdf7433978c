import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** Reference: endpoint-shapes §16: whether the person has agreed. */
export const invoiceGetAuthData = defineEndpoint({
  method: 'POST',
  path: '/card/invoice/getauthdata',
  answer(context) {
    const account = accountByToken(context)
    const { order_id: orderId, s_pappid: platformId } = context.body
    if (!orderId || !platformId) throw new PlatformRefusal(40097, 'invalid args: order_id and s_pappid')
    const given = context.authorizations.given(account, orderId, platformId)
    if (!given) throw new PlatformRefusal(72038, 'order never authorize')
    const { at, title } = given
    const fields = title && {
      [title.kind === 'company' ? 'biz_field' : 'user_field']:
        title.kind === 'company'
          ? { title: title.title, tax_no: title.taxNumber, phone: title.telephone, addr: title.address }
          : { title: title.title, phone: title.telephone, email: title.email },
    }
    return {
      errcode: 0,
      errmsg: 'ok',
      invoice_status: 'auth success',
      auth_time: Math.floor(at / 1000),
      ...(fields && { user_auth_info: fields }),
    }
  },
})
