import type { Handler } from 'hono'
import type { Account } from '../accounts/account.ts'
import { signInvoice } from '../sign/invoice.ts'
import { jsonAnswer } from './json-answer.ts'

/** `POST /invoice-signature`, for `chooseInvoice`. */
export function invoiceSignature(accountOf: (request: Request) => Promise<Account>): Handler {
  return async (context) => {
    const { appId, credentials } = await accountOf(context.req.raw)
    const { value: ticket } = await credentials.ticket('wx_card').get()
    return jsonAnswer({ appId, ...signInvoice({ ticket, appId }) })
  }
}
