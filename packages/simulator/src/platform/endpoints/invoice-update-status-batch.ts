import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'
import { namedInvoices } from '../invoice-answers.ts'
import { readStatus } from '../invoices.ts'

/** Reference: endpoint-shapes §16: all or none, and all of one person. */
export const invoiceUpdateStatusBatch = defineEndpoint({
  method: 'POST',
  path: '/card/invoice/reimburse/updatestatusbatch',
  answer(context) {
    const account = accountByToken(context)
    const { body, invoices, people } = context
    const named = namedInvoices(body.invoice_list, context)
    const status = readStatus(body.reimburse_status)
    if (named.some((each) => people.openid(account, invoices.ownerOf(each)) !== body.openid))
      throw new PlatformRefusal(72037, 'invoice owner not match')
    for (const each of named) invoices.check(each, status, account)
    for (const each of named) invoices.move(each, status, account)
    return { errcode: 0, errmsg: 'ok' }
  },
})
