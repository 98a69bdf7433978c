import { accountByToken, defineEndpoint } from '../endpoint.ts'
import { invoiceAnswer, namedInvoice } from '../invoice-answers.ts'

/** Reference: endpoint-shapes §16: an invoice that a page got from `chooseInvoice`. */
export const invoiceGetInvoiceInfo = defineEndpoint({
  method: 'POST',
  path: '/card/invoice/reimburse/getinvoiceinfo',
  answer(context) {
    const account = accountByToken(context)
    return { errcode: 0, errmsg: 'ok', ...invoiceAnswer(namedInvoice(context.body, context), account, context) }
  },
})
