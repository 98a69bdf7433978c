import { type Context, Hono } from 'hono'
import type { Media } from './media.ts'
import type { PlatformParts } from './parts.ts'
import type { Account } from './account.ts'
import type { InvoiceName } from './invoices.ts'
import type { CallVerdict, SignedCall } from './signed-calls/signed-call.ts'
import type { Verdict, VerifyRequest } from './verify.ts'

/** What the pretend client asks of the pretend platform: no real one has these paths. */
export function sideDoor(
  { accounts, clock, credentials, faults, invoices, media, notices, orders, people, transfers }: PlatformParts,
  verify: (request: VerifyRequest) => Verdict,
  verifyCall: (call: SignedCall) => Promise<CallVerdict>,
): Hono {
  const door = new Hono()
  door.post('/verify', async (context) => context.json(verify(await context.req.json<VerifyRequest>())))
  door.post('/verify-call', async (context) => context.json(await verifyCall(await context.req.json<SignedCall>())))
  door.post('/pay', async (context) => {
    const { prepayId, later = false } = await context.req.json<{ prepayId: string; later?: boolean }>()
    const order = orders.byPrepayId(prepayId)
    if (order) orders.pay(order, { later })
    return context.json({})
  })
  door.post('/receive', async (context) => {
    const { packageInfo } = await context.req.json<{ packageInfo: string }>()
    const transfer = transfers.byPackage(packageInfo)
    if (transfer) transfers.receive(transfer)
    return context.json({})
  })
  door.post('/invoices', async (context) => {
    const { chosen = [] } = await context.req.json<{ chosen?: InvoiceName[] }>()
    invoices.choose(chosen)
    return context.json({ invoices: invoices.ofCurrent() })
  })
  door.post('/media', async (context) => context.json({ mediaId: media.keep(await context.req.json<Media>()) }))
  door.post('/media/find', async (context) => {
    const { mediaId } = await context.req.json<{ mediaId: unknown }>()
    return context.json({ media: media.find(mediaId) })
  })
  door.get('/people', (context) => context.json({ people: people.all, current: people.current.id }))
  door.post('/people', async (context) => {
    const { current } = await context.req.json<{ current: string }>()
    if (!people.find(current)) return context.json({ message: `there is no "${current}"` }, 400)
    people.choose(current)
    return context.json({})
  })
  const ofAccount =
    <Body extends object>(answer: (account: Account, body: Body) => object | void) =>
    async (context: Context) => {
      const body = await context.req.json<Body & { appId?: string }>()
      const account = body.appId === undefined ? accounts[0] : accounts.find(({ appId }) => appId === body.appId)
      if (!account) return context.json({ message: 'there is no such account' }, 400)
      return context.json(answer(account, body) ?? {})
    }
  door.post(
    '/subscribe/sheet',
    ofAccount<{ templates: string[] }>((account, body) => notices.sheet(account, body.templates)),
  )
  door.post(
    '/subscribe/answer',
    ofAccount<{ statuses: Parameters<typeof notices.answer>[1] }>((account, body) =>
      notices.answer(account, body.statuses),
    ),
  )
  door.post('/notices', (context) =>
    context.json({ notices: notices.delivered.filter(({ person }) => person === people.current.id) }),
  )
  door.post(
    '/notices/off',
    ofAccount<{ templateId: string }>((account, body) => notices.switchOff(account, body.templateId)),
  )
  door.post('/faults', async (context) => {
    const asked = await context.req.json<{
      clear?: boolean
      tokenStolen?: boolean
      advance?: number
      doubleCallback?: boolean
      orderQuery?: { says: 'unpaid' | 'pending'; times?: number }
    }>()
    if (asked.clear) Object.assign(faults, { doubleCallback: false, orderQuery: undefined })
    if (asked.orderQuery) faults.orderQuery = { says: asked.orderQuery.says, times: asked.orderQuery.times ?? Infinity }
    if (asked.doubleCallback) faults.doubleCallback = true
    if (asked.tokenStolen) for (const account of accounts) credentials.steal(account)
    if (asked.advance) clock.advance(asked.advance)
    return context.json({})
  })
  return door
}
