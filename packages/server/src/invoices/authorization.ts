import { WxError } from '@wove/core'
import type { AccountChoice } from '../accounts/account.ts'
import type { Caller } from '../accounts/caller.ts'
import type { Origins } from '../origins.ts'
import { errcodeOf } from '../platform/errcode.ts'
import { readUrl } from '../platform/read-url.ts'

/** An order for which the person may ask for an invoice or a bill. */
export interface OrderToInvoice {
  /** The invoicing platform's mark (s_pappid), which it tells you. */
  platformId: string
  orderId: string
  /** The order's sum, in cents (分). */
  amountCents: number
  /** Where the person comes back to: a page of a listed origin. The address says nothing of the result. */
  redirectUrl: string
  /** Seconds since 1970. @default now */
  timestamp?: number
}

export interface InvoiceToAuthorize extends OrderToInvoice {
  /** `apply`, `apply-with-title` where the person gives a title (needed after a payment), `receive` for one that is made out. @default 'apply-with-title' */
  type?: 'apply' | 'apply-with-title' | 'receive'
}

/** What the person has given: a title, and what your setting of the page asks for besides. */
export interface AuthorizedTitle {
  kind: 'person' | 'company'
  title: string
  telephone?: string
  email?: string
  taxNumber?: string
  address?: string
  bankName?: string
  bankAccount?: string
  /** Fields of your own. */
  custom: Record<string, string>
}

/** `waiting`: the person has not agreed, or has refused; the platform does not tell these apart. */
export type AuthData =
  | { status: 'waiting' }
  | { status: 'authorized'; authorizedAt: number; title: AuthorizedTitle | undefined }

/** Asking the person whether an order gets an invoice. */
export interface InvoiceAuthorization {
  /**
   * Says whom people turn to when an invoice does not come; once for an account, before the first authorization.
   *
   * @param contact `timeoutSeconds`: how long making one out may take
   */
  setContact(contact: { phone: string; timeoutSeconds: number }, choice?: AccountChoice): Promise<void>
  /**
   * The page where the person agrees to an invoice: send the browser there, then ask with {@link getAuthData}.
   * Rejects with `invoice-contact-missing`, `origin-not-listed`, and `platform-error` (72018: the order has its invoice).
   */
  getAuthUrl(order: InvoiceToAuthorize, choice?: AccountChoice): Promise<string>
  /** Whether the person has agreed, and to which title. For bills (财政票据), too. */
  getAuthData(order: { platformId: string; orderId: string }, choice?: AccountChoice): Promise<AuthData>
}

const types = { apply: 0, 'apply-with-title': 1, receive: 2 } as const

export function createInvoiceAuthorization(caller: Caller, origins: Origins): InvoiceAuthorization {
  const { post } = caller
  return {
    async setContact({ phone, timeoutSeconds }, choice) {
      const body = { contact: { phone, time_out: timeoutSeconds } }
      await post('card/invoice/setbizattr', body, choice, { query: { action: 'set_contact' } })
    },
    async getAuthUrl({ type = 'apply-with-title', ...order }, choice) {
      const path = 'card/invoice/getauthurl'
      const body = { ...(await orderBody(path, order, caller, origins, choice)), type: types[type] }
      return readUrl(path, (await post<{ auth_url?: unknown }>(path, body, choice)).auth_url)
    },
    async getAuthData({ platformId, orderId }, choice) {
      const path = 'card/invoice/getauthdata'
      try {
        return readAuthData(await post<AuthAnswer>(path, { s_pappid: platformId, order_id: orderId }, choice))
      } catch (error) {
        // To the platform it is an error that nobody has agreed yet.
        if ([72038, 72049].includes(errcodeOf(error))) return { status: 'waiting' }
        throw error
      }
    },
  }
}

/** What the pages for invoices and for bills are told. */
export async function orderBody(
  api: string,
  { platformId, orderId, amountCents, redirectUrl, timestamp = Math.floor(Date.now() / 1000) }: OrderToInvoice,
  { cardTicket }: Caller,
  origins: Origins,
  choice: AccountChoice | undefined,
) {
  if (!Number.isSafeInteger(amountCents) || amountCents <= 0)
    throw new WxError('bad-request', { api, message: 'amountCents is a whole number of cents above 0' })
  return {
    s_pappid: platformId,
    order_id: orderId,
    money: amountCents,
    timestamp,
    source: 'web',
    redirect_url: origins.returnable(redirectUrl),
    ticket: await cardTicket(choice),
  }
}

type Custom = { key: string; value: string }[]

interface AuthAnswer {
  invoice_status?: string
  auth_time?: number
  user_auth_info?: {
    user_field?: { title?: string; phone?: string; email?: string; custom_field?: Custom }
    biz_field?: {
      title?: string
      phone?: string
      tax_no?: string
      addr?: string
      bank_type?: string
      bank_no?: string
      custom_field?: Custom
    }
  }
}

function readAuthData({ invoice_status: status, auth_time: time = 0, user_auth_info: info }: AuthAnswer): AuthData {
  if (status !== 'auth success') return { status: 'waiting' }
  const { user_field: person, biz_field: company } = info ?? {}
  const common = ({
    title = '',
    phone,
    custom_field: custom = [],
  }: {
    title?: string
    phone?: string
    custom_field?: Custom
  }) => ({
    title,
    ...(phone && { telephone: phone }),
    custom: Object.fromEntries(custom.map(({ key, value }) => [key, value])),
  })
  const title: AuthorizedTitle | undefined = company
    ? {
        kind: 'company',
        ...common(company),
        ...(company.tax_no && { taxNumber: company.tax_no }),
        ...(company.addr && { address: company.addr }),
        ...(company.bank_type && { bankName: company.bank_type }),
        ...(company.bank_no && { bankAccount: company.bank_no }),
      }
    : person && { kind: 'person', ...common(person), ...(person.email && { email: person.email }) }
  return { status: 'authorized', authorizedAt: time, title }
}
