import type { AccountChoice } from '../accounts/account.ts'
import type { Caller } from '../accounts/caller.ts'
import {
  type Invoice,
  type InvoiceAnswer,
  invoiceBodies,
  invoiceBody,
  type InvoiceReference,
  readInvoice,
} from './invoice.ts'

/** Several invoices of one person. */
export interface InvoicesOfOne {
  /** Whose they are: the `openid` that `query` answers. */
  openid: string
  invoices: readonly InvoiceReference[]
}

/**
 * Reimbursement: query, lock, then reimburse or unlock. Whoever can call these decides about invoices, so they are no
 * routes: call them from your own, after you have looked at who asks.
 *
 * All of them reject with what `accessToken` rejects with, `bad-request` for a reference that cannot be one,
 * `platform-error` for what the platform refuses in other words (40056: the code is of no invoice).
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/weixin_invoice/Auto-print/API_Documentation.html
 */
export interface Reimbursement {
  /**
   * Asks for an invoice that a page got from `chooseInvoice`.
   *
   * @example
   * import { createWechatServer } from '@wove/server'
   *
   * const wechat = createWechatServer({
   *   appId: 'wx0123456789abcdef',
   *   appSecret: '0123456789abcdef0123456789abcdef',
   *   origins: ['https://h5.example.com'],
   * })
   *
   * export async function handIn(cardId: string, encryptCode: string) {
   *   const invoice = await wechat.invoices.query({ cardId, encryptCode })
   *   if (invoice.reimburseStatus !== 'init') throw new Error('this invoice is handed in already')
   *   await wechat.invoices.lock({ cardId, encryptCode })
   *   return invoice.feeCents
   * }
   */
  query(invoice: InvoiceReference, choice?: AccountChoice): Promise<Invoice>
  /** Asks for several at once, in the same order. */
  queryAll(invoices: readonly InvoiceReference[], choice?: AccountChoice): Promise<Invoice[]>
  /** Hands an invoice in: no other account can use it until it is unlocked. Rejects with `invoice-locked`, `invoice-reimbursed`. */
  lock(invoice: InvoiceReference, choice?: AccountChoice): Promise<void>
  /**
   * Reimburses a locked invoice, for good. Rejects with `invoice-not-locked`, `invoice-locked`, `invoice-reimbursed`.
   * After `platform-unreachable` nobody knows whether it happened: `query` does.
   */
  reimburse(invoice: InvoiceReference, choice?: AccountChoice): Promise<void>
  /** Gives a locked invoice back to the person. Rejects with `invoice-locked`, `invoice-reimbursed`. */
  unlock(invoice: InvoiceReference, choice?: AccountChoice): Promise<void>
  /** Locks several invoices of one person, all or none. */
  lockAll(invoices: InvoicesOfOne, choice?: AccountChoice): Promise<void>
  /** Reimburses several, all or none. */
  reimburseAll(invoices: InvoicesOfOne, choice?: AccountChoice): Promise<void>
  /** Gives several back, all or none. */
  unlockAll(invoices: InvoicesOfOne, choice?: AccountChoice): Promise<void>
}

const folder = 'card/invoice/reimburse'

export function createReimbursement({ post }: Caller): Reimbursement {
  const update =
    (status: 'INIT' | 'LOCK' | 'CLOSURE'): Reimbursement['lock'] =>
    async (invoice, choice) => {
      const path = `${folder}/updateinvoicestatus`
      const body = { ...invoiceBody(path, invoice), reimburse_status: `INVOICE_REIMBURSE_${status}` }
      // Once: a second one would be told that the invoice is reimbursed, by ourselves.
      await post(path, body, choice, { once: true })
    }
  const updateAll =
    (status: 'INIT' | 'LOCK' | 'CLOSURE'): Reimbursement['lockAll'] =>
    async ({ openid, invoices }, choice) => {
      const path = `${folder}/updatestatusbatch`
      const body = {
        openid,
        reimburse_status: `INVOICE_REIMBURSE_${status}`,
        invoice_list: invoiceBodies(path, invoices),
      }
      await post(path, body, choice, { once: true })
    }

  return {
    async query(invoice, choice) {
      const path = `${folder}/getinvoiceinfo`
      return readInvoice(path, await post<InvoiceAnswer>(path, invoiceBody(path, invoice), choice))
    },
    async queryAll(invoices, choice) {
      const path = `${folder}/getinvoicebatch`
      const body = { item_list: invoiceBodies(path, invoices) }
      const { item_list: items = [] } = await post<{ item_list?: InvoiceAnswer[] }>(path, body, choice)
      return items.map((item) => readInvoice(path, item))
    },
    lock: update('LOCK'),
    reimburse: update('CLOSURE'),
    unlock: update('INIT'),
    lockAll: updateAll('LOCK'),
    reimburseAll: updateAll('CLOSURE'),
    unlockAll: updateAll('INIT'),
  }
}
