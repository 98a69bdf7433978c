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
  source: 'wechat-web-platform §1.4, §8.4, §8.5',
  async answer({ args, choose, profile, say }) {
    const message = (keyword: string, fields?: Record<string, unknown>) =>
      profile.invoiceMessage === 'prefixed'
        ? say(keyword, fields)
        : { ...fields, err_msg: profile.invoiceMessage === 'bare' ? keyword : `choose_invoice: ${keyword}` }
    if (['timestamp', 'nonceStr', 'signType', 'cardSign'].some((name) => !args[name])) return message('fail')
    const choice = await choose()
    if (!choice) return message('cancel')
    const list = choice.invoices.map(({ cardId, code }) => ({
      card_id: cardId,
      encrypt_code: encryptCode(code),
      app_id: args.appId,
    }))
    return message('ok', { choose_invoice_info: JSON.stringify(list) })
  },
})
