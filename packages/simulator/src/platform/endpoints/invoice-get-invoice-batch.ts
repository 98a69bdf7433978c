import { accountByToken, defineEndpoint } from '../endpoint.ts'
import { invoiceAnswer, namedInvoices } from '../invoice-answers.ts'

/** Reference: endpoint-shapes §16: several invoices, in the order asked. */
export const invoiceGetInvoiceBatch = defineEndpoint({
  method: 'POST',
  path: '/card/invoice/reimburse/getinvoicebatch',
  answer(context) {
    const account = accountByToken(context)
    const invoices = namedInvoices(context.body.item_list, context)
    return { errcode: 0, errmsg: 'ok', item_list: invoices.map((each) => invoiceAnswer(each, account, context)) }
  },
})
