import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** Reference: endpoint-shapes §16: the contact without which there is no authorization page. */
export const invoiceSetBizAttr = defineEndpoint({
  method: 'POST',
  path: '/card/invoice/setbizattr',
  answer(context) {
    const account = accountByToken(context)
    const { authorizations, body, query } = context
    const action = query.get('action')
    if (action === 'get_contact') {
      const contact = authorizations.contact(account)
      if (!contact) throw new PlatformRefusal(72063, 'contact info is empty')
      return { errcode: 0, errmsg: 'ok', contact }
    }
    if (action !== 'set_contact') throw new PlatformRefusal(40097, `the pretend platform knows no action ${action}`)
    const { phone, time_out: timeout } = (body.contact ?? {}) as Record<string, unknown>
    if (typeof phone !== 'string' || !phone || !Number.isInteger(timeout) || Number(timeout) <= 0)
      throw new PlatformRefusal(40097, 'invalid args: contact {phone, time_out}')
    authorizations.setContact(account, { phone, time_out: Number(timeout) })
    return { errcode: 0, errmsg: 'ok' }
  },
})
