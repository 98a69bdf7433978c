import { defineCatalogue } from './entry.ts'

/** What reimbursement and invoicing can meet. */
export const invoices = defineCatalogue({
  'invoice-locked': {
    why: {
      zh: '发票已被其他公众号锁定（72023），正在别处报销。',
      en: 'Another account has locked the invoice (72023): it is being reimbursed elsewhere.',
    },
    cure: {
      zh: '请用户换一张发票，或先在那一处撤回报销。',
      en: 'Let the person choose another invoice, or take it back where it was handed in.',
    },
  },
  'invoice-reimbursed': {
    why: {
      zh: '发票已经报销（72061），这是最终状态。',
      en: 'The invoice has been reimbursed (72061), which is final.',
    },
    cure: {
      zh: '不要重试；用 invoices.query 查看状态，如果是自己刚才的报销，就当作成功。',
      en: 'Do not try again. Look with invoices.query: where it was your own call a moment ago, it has succeeded.',
    },
  },
  'invoice-not-locked': {
    why: {
      zh: '报销前没有锁定发票（72039）。',
      en: 'The invoice was not locked before it was to be reimbursed (72039).',
    },
    cure: {
      zh: '先调用 invoices.lock，审核通过后再调用 invoices.reimburse。',
      en: 'Call invoices.lock first, and invoices.reimburse once it is approved.',
    },
  },
  'invoice-contact-missing': {
    why: {
      zh: '公众号还没有设置开票联系方式（72063），授权页无法打开。',
      en: 'The account has set no contact for invoices yet (72063), so the authorization page cannot open.',
    },
    cure: {
      zh: '先调用一次 invoices.setContact。',
      en: 'Call invoices.setContact once before.',
    },
  },
})
