import { decryptCode } from '../client/cards.ts'
import type { Account } from './account.ts'
import { type EndpointContext, PlatformRefusal } from './endpoint.ts'
import type { SimulatedInvoice } from './invoices.ts'

/** The invoice that a body names by card_id and encrypt_code; refuses as the platform does. */
export function namedInvoice(named: unknown, { invoices }: EndpointContext): SimulatedInvoice {
  const { card_id: cardId, encrypt_code: encrypted } = (named ?? {}) as Record<string, unknown>
  if (typeof cardId !== 'string' || !cardId) throw new PlatformRefusal(40073, 'invalid card id')
  const code = typeof encrypted === 'string' ? decryptCode(encrypted) : undefined
  const invoice = code === undefined ? undefined : invoices.find({ cardId, code })
  if (!invoice) throw new PlatformRefusal(40056, 'invalid serial code')
  return invoice
}

/** Several of them: a list with one at least. */
export function namedInvoices(list: unknown, context: EndpointContext): SimulatedInvoice[] {
  if (!Array.isArray(list) || list.length === 0) throw new PlatformRefusal(44005, 'empty list size')
  return list.map((each) => namedInvoice(each, context))
}

/** An invoice as an account sees it (endpoint-shapes §16). */
export function invoiceAnswer(
  invoice: SimulatedInvoice,
  account: Account,
  { clock, invoices, people }: EndpointContext,
): object {
  const { cardId, code, payee, detail, feeCents, billedAt, status } = invoice
  const tax = Math.round(feeCents - feeCents / 1.06)
  return {
    card_id: cardId,
    begin_time: billedAt,
    end_time: Math.floor(clock.now() / 1000) + 365 * 24 * 3600,
    user_card_status: 'EXPIRE',
    openid: people.openid(account, invoices.ownerOf(invoice)),
    type: '增值税电子普通发票',
    payee,
    detail,
    user_info: {
      fee: feeCents,
      title: '深圳市梭织科技有限公司',
      billing_time: billedAt,
      billing_no: code,
      billing_code: '044031600111',
      info: [{ name: detail, num: 1, unit: '次', price: feeCents }],
      fee_without_tax: feeCents - tax,
      tax,
      pdf_url: `https://mp.weixin.qq.com/intp/invoicepdf?fileid=${code}`,
      reimburse_status: status,
      check_code: code.split('').toReversed().join(''),
      buyer_number: '91440300MA5EXAMPLE',
    },
  }
}
