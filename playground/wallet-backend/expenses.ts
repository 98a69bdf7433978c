import type { Invoice, InvoiceReference, WechatServer } from '@wove/server'
import type { Context, Hono } from 'hono'
import { badRequest, body, notFound, ShopError } from './shop-error.ts'
import { Shelf } from './shelf.ts'

/** An expense claim: invoices that are locked until somebody decides. */
interface Expense {
  status: 'locked' | 'reimbursed' | 'returned'
  totalCents: number
  openid: string
  references: InvoiceReference[]
}

const most = 20

/** The flow of the account's guide: choose, query, lock, then reimburse or unlock. */
export function expenses(app: Hono, wechat: WechatServer): void {
  const kept = new Shelf<Expense>()

  app.post('/invoices', async (context) => {
    const references = readReferences(await body(context))
    const invoices = await wechat.invoices.queryAll(references)
    return context.json({ invoices: invoices.map((each, i) => shown(each, references[i]!)) })
  })

  app.post('/expenses', async (context) => {
    const references = readReferences(await body(context))
    const invoices = await wechat.invoices.queryAll(references)
    const [{ openid } = { openid: '' }] = invoices
    if (invoices.some((each) => each.openid !== openid))
      throw badRequest('the invoices of one claim belong to one person')
    await wechat.invoices.lockAll({ openid, invoices: references })
    const totalCents = invoices.reduce((sum, { feeCents }) => sum + feeCents, 0)
    return context.json(await answer(kept.put({ status: 'locked', totalCents, openid, references })), 201)
  })

  app.get('/expenses/:id', async (context) => context.json(await answer(find(context))))

  app.post('/expenses/:id/approve', (context) => decide(context, 'reimbursed'))
  app.post('/expenses/:id/return', (context) => decide(context, 'returned'))

  async function decide(context: Context, status: 'reimbursed' | 'returned') {
    const expense = find(context)
    if (expense.status !== 'locked')
      throw new ShopError(409, 'expense-closed', `this claim is ${expense.status} already: nothing can be changed`)
    // Decided before the platform is asked: two clicks are one decision.
    expense.status = status
    const { openid, references: invoices } = expense
    try {
      const { reimburseAll, unlockAll } = wechat.invoices
      await (status === 'reimbursed' ? reimburseAll : unlockAll)({ openid, invoices })
    } catch (error) {
      expense.status = 'locked'
      throw error
    }
    return context.json(await answer(expense))
  }

  function find(context: Context) {
    const expense = kept.get(context.req.param('id') ?? '')
    if (expense) return expense
    throw notFound('claim')
  }

  /** The state of each invoice is the platform's, asked anew. */
  async function answer({ id, status, totalCents, references }: Expense & { id: string }) {
    const invoices = await wechat.invoices.queryAll(references)
    return { id, status, totalCents, invoices: invoices.map((each, i) => shown(each, references[i]!)) }
  }
}

/** What of an invoice belongs into the page: neither the PDF, which needs no sign-in, nor the openid. */
function shown(
  { payee, detail, title, feeCents, billingNo, billedAt, reimburseStatus }: Invoice,
  of: InvoiceReference,
) {
  return { ...of, payee, detail, title, feeCents, billingNo, billedAt, reimburseStatus }
}

function readReferences({ invoices }: Record<string, unknown>): InvoiceReference[] {
  if (!Array.isArray(invoices) || invoices.length === 0 || invoices.length > most)
    throw badRequest(`name 1 to ${most} invoices: { "invoices": [{ "cardId": "p…", "encryptCode": "…" }] }`)
  const references = invoices.map((each: unknown) => {
    const { cardId, encryptCode } = (each ?? {}) as Record<string, unknown>
    if (typeof cardId !== 'string' || typeof encryptCode !== 'string')
      throw badRequest('each invoice has a cardId and an encryptCode, both texts')
    return { cardId, encryptCode }
  })
  const different = new Set(references.map(({ cardId, encryptCode }) => `${cardId} ${encryptCode}`))
  if (different.size < references.length) throw badRequest('an invoice is named twice: it counts once')
  return references
}
