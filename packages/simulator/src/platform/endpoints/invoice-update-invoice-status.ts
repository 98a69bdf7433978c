import { accountByToken, defineEndpoint } from '../endpoint.ts'
import { namedInvoice } from '../invoice-answers.ts'
import { readStatus } from '../invoices.ts'

/** Reference: endpoint-shapes §16: lock, reimburse, unlock. */
export const invoiceUpdateInvoiceStatus = defineEndpoint({
  method: 'POST',
  path: '/card/invoice/reimburse/updateinvoicestatus',
  answer(context) {
    const account = accountByToken(context)
    const invoice = namedInvoice(context.body, context)
    const status = readStatus(context.body.reimburse_status)
    context.invoices.check(invoice, status, account)
    context.invoices.move(invoice, status, account)
    return { errcode: 0, errmsg: 'ok' }
  },
})
