import { randomBytes } from 'node:crypto'
import type { WechatServer } from '@wove/server'
import type { Hono } from 'hono'
import { badRequest, body, notFound } from './shop-error.ts'
import { Shelf } from './shelf.ts'

/** The mark of the invoicing platform; any will do on the pretend one. */
const platformId = 'wove-invoices'
const cardId = 'pjZ8Yt1XGILfi-FUsewpnnolGgZk'

type Visit = { kind: string; orderId: string }
type Leads = (visit: Visit, returnUrl: unknown) => Promise<string>

/** Ways to the platform's own pages: the server makes the address, the page goes there, the server asks for the result. */
export function visits(app: Hono, wechat: WechatServer): void {
  const kept = new Shelf<Visit>()
  const { bills, cards, invoices } = wechat
  let contact: Promise<void> | undefined

  const order = (orderId: string, returnUrl: unknown) => ({
    platformId,
    orderId,
    amountCents: 3800,
    redirectUrl: address(returnUrl),
  })
  const kinds: Record<string, Leads> = {
    async invoice({ orderId }, returnUrl) {
      await (contact ??= invoices.setContact({ phone: '0755-86000000', timeoutSeconds: 3600 }))
      return invoices.getAuthUrl(order(orderId, returnUrl))
    },
    bill: async ({ orderId }, returnUrl) => (await bills.getBillAuthUrl(order(orderId, returnUrl))).url,
    realName: async (_, returnUrl) => (await bills.getRealNameAuthUrl({ redirectUrl: address(returnUrl) })).url,
    saveTitle: () => invoices.getUserTitleUrl({ title: '深圳市梭织科技有限公司', taxNumber: '91440300MA5EXAMPLE' }),
    selectTitle: ({ orderId }) => invoices.getSelectTitleUrl({ attach: orderId, bizName: '梭织商店' }),
    activateCard: ({ orderId }) => cards.getActivateUrl({ cardId, outerStr: orderId }),
  }

  app.post('/visits', async (context) => {
    const { kind, returnUrl } = await body(context)
    if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind))
      throw badRequest(`kind is one of ${Object.keys(kinds).join(', ')}`)
    const visit = { kind, orderId: randomBytes(12).toString('hex') }
    const url = await kinds[kind]!(visit, returnUrl)
    return context.json({ id: kept.put(visit).id, url }, 201)
  })

  app.get('/visits/:id', async (context) => {
    const visit = kept.get(context.req.param('id'))
    if (!visit) throw notFound('visit')
    const { id, kind, orderId } = visit
    // The result of the others comes as a message of the platform, which nobody can ask for.
    if (kind !== 'invoice' && kind !== 'bill') return context.json({ id, kind, status: 'not-told' })
    const data = await invoices.getAuthData({ platformId, orderId })
    if (data.status === 'waiting') return context.json({ id, kind, status: 'waiting' })
    return context.json({ id, kind, status: 'done', data: { authorizedAt: data.authorizedAt, ...data.title } })
  })
}

/** That it lies on a listed site is looked at where the address is made. */
function address(value: unknown): string {
  if (typeof value === 'string') return value
  throw badRequest('say where to come back to: { "returnUrl": location.href }')
}
