import { WxError } from '@wove/core'

/** An invoice as the page got it from `chooseInvoice`: `card_id` and `encrypt_code` there. */
export interface InvoiceReference {
  cardId: string
  encryptCode: string
}

/** `init`: free. `lock`: handed in for reimbursement. `closure`: reimbursed, for good. */
export type ReimburseStatus = 'init' | 'lock' | 'closure'

/** One row of an invoice. */
export interface InvoiceLine {
  name: string
  unit?: string
  count?: number
  /** The price of one, in cents (分). */
  priceCents: number
}

/** An invoice as the platform knows it. Amounts are whole cents (分). */
export interface Invoice {
  cardId: string
  /** Whose invoice it is, for this account. */
  openid: string
  /** `广东省增值税电子普通发票`, … */
  type: string
  /** Who has issued it. */
  payee: string
  /** What it is for. */
  detail: string
  /** The title (抬头): who is to be reimbursed. */
  title: string
  feeCents: number
  feeWithoutTaxCents: number
  taxCents: number
  billingNo: string
  billingCode: string
  /** When it was issued, in seconds since 1970. */
  billedAt: number
  checkCode: string
  /** The tax number of the title. */
  buyerNumber?: string
  reimburseStatus: ReimburseStatus
  /** The PDF, for two hours. It needs no sign-in: do not hand it on. */
  pdfUrl?: string
  lines: InvoiceLine[]
  /** The answer as it came, with every other field. */
  raw: object
}

/** The invoice as it travels. */
export interface InvoiceAnswer {
  card_id?: string
  openid?: string
  type?: string
  payee?: string
  detail?: string
  user_info?: {
    title?: string
    fee?: number
    fee_without_tax?: number
    tax?: number
    billing_no?: string
    billing_code?: string
    billing_time?: number
    check_code?: string
    buyer_number?: string
    reimburse_status?: string
    pdf_url?: string
    info?: { name?: string; unit?: string; num?: number; price?: number }[]
  }
}

const statuses: Readonly<Record<string, ReimburseStatus>> = {
  INVOICE_REIMBURSE_INIT: 'init',
  INVOICE_REIMBURSE_LOCK: 'lock',
  INVOICE_REIMBURSE_CLOSURE: 'closure',
}

/** The invoice of an answer. What it says of money and state has to be there; texts may be missing. */
export function readInvoice(api: string, answer: InvoiceAnswer): Invoice {
  const { user_info: info = {} } = answer
  const reimburseStatus = statuses[info.reimburse_status ?? '']
  if (!reimburseStatus || !Number.isSafeInteger(info.fee) || !answer.card_id)
    throw new WxError('platform-unreachable', { api, message: 'the answer is no invoice: is a proxy in between?' })
  return {
    cardId: answer.card_id,
    openid: answer.openid ?? '',
    type: answer.type ?? '',
    payee: answer.payee ?? '',
    detail: answer.detail ?? '',
    title: info.title ?? '',
    feeCents: info.fee!,
    feeWithoutTaxCents: info.fee_without_tax ?? 0,
    taxCents: info.tax ?? 0,
    billingNo: info.billing_no ?? '',
    billingCode: info.billing_code ?? '',
    billedAt: info.billing_time ?? 0,
    checkCode: info.check_code ?? '',
    ...(info.buyer_number && { buyerNumber: info.buyer_number }),
    reimburseStatus,
    ...(info.pdf_url && { pdfUrl: info.pdf_url }),
    lines: (info.info ?? []).map(({ name = '', unit, num, price = 0 }) => ({
      name,
      ...(unit && { unit }),
      ...(num !== undefined && { count: num }),
      priceCents: price,
    })),
    raw: answer,
  }
}

/** The reference in the platform's words. It came from a page: what cannot be one is said to be none. */
export function invoiceBody(api: string, { cardId, encryptCode }: InvoiceReference) {
  return { card_id: text(api, 'cardId', cardId, 64), encrypt_code: text(api, 'encryptCode', encryptCode, 1024) }
}

/** Several of them, one at least. */
export function invoiceBodies(api: string, invoices: readonly InvoiceReference[]) {
  if (Array.isArray(invoices) && invoices.length > 0) return invoices.map((each) => invoiceBody(api, each ?? {}))
  throw new WxError('bad-request', { api, message: 'name one invoice at least: [{ cardId, encryptCode }]' })
}

function text(api: string, name: string, value: unknown, most: number): string {
  if (typeof value === 'string' && value !== '' && value.length <= most) return value
  throw new WxError('bad-request', { api, message: `${name} of an invoice is a text of 1 to ${most} characters` })
}
