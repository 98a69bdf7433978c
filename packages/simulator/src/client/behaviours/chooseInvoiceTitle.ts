import { defineBehaviour } from '../behaviour.ts'

/** An invoice title (抬头). A person's has only the name. */
export interface InvoiceTitleChoice {
  type: 'company' | 'personal'
  title: string
  taxNumber?: string
  companyAddress?: string
  telephone?: string
  bankName?: string
  bankAccount?: string
}

export const chooseInvoiceTitle = defineBehaviour<'chooseInvoiceTitle', InvoiceTitleChoice>({
  api: 'chooseInvoiceTitle',
  native: 'chooseInvoiceTitle',
  prefix: 'choose_invoice_title',
  source: 'wechat-web-platform §1.4, §8.4',
  async answer({ choose, say }) {
    const choice = await choose()
    if (!choice) return say('cancel')
    const { type, title, ...rest } = choice
    const info = type === 'personal' ? { type: '1', title } : { type: '0', title, ...rest }
    return say('ok', { choose_invoice_title_info: JSON.stringify(info) })
  },
})
