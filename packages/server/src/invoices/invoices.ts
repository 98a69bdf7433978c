import type { Caller } from '../accounts/caller.ts'
import type { Origins } from '../origins.ts'
import { createInvoiceAuthorization, type InvoiceAuthorization } from './authorization.ts'
import { createReimbursement, type Reimbursement } from './reimbursement.ts'
import { createTitles, type Titles } from './titles.ts'

/** Everything that an account's server does with invoices. */
export interface Invoices extends Reimbursement, InvoiceAuthorization, Titles {}

export function createInvoices(caller: Caller, origins: Origins): Invoices {
  return { ...createReimbursement(caller), ...createInvoiceAuthorization(caller, origins), ...createTitles(caller) }
}
