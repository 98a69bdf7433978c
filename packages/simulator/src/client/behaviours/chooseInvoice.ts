import { defineBehaviour } from '../behaviour.ts'
import { encryptCode } from '../cards.ts'
import type { WalletCard } from '../phone.ts'

/** The invoices that the person picks. */
export interface InvoiceChoice {
  invoices: readonly WalletCard[]
}

export const chooseInvoice = defineBehaviour<'chooseInvoice', InvoiceChoice>({
  api: 'chooseInvoice',
  native: 'chooseInvoice',
  prefix: 'choose_invoice',
  source: 'wechat-web-platform §1.4, §3.5, §8.4, §8.5',
  spelling(keyword, { invoiceMessage }) {
    if (invoiceMessage === 'prefixed') return undefined
    return invoiceMessage === 'bare' ? keyword : `choose_invoice: ${keyword}`
  },
  async answer({ args, checkSignature, choose, platform, say }) {
    if ((await checkSignature()).keyword !== 'ok') return say('fail')
    const choice = await choose(await platform('invoices', {}))
    if (!choice) return say('cancel')
    await platform('invoices', { chosen: choice.invoices })
    const list = choice.invoices.map(({ cardId, code }) => ({
      card_id: cardId,
      encrypt_code: encryptCode(code),
      app_id: args.appId,
    }))
    return say('ok', { choose_invoice_info: JSON.stringify(list) })
  },
})
