import { Hono } from 'hono'
import type { Media } from './media.ts'
import type { PlatformParts } from './parts.ts'
import type { InvoiceName } from './invoices.ts'
import type { CallVerdict, SignedCall } from './signed-calls/signed-call.ts'
import type { Verdict, VerifyRequest } from './verify.ts'

/** What the pretend client asks of the pretend platform: no real one has these paths. */
export function sideDoor(
  { accounts, clock, credentials, faults, invoices, media, orders, people }: PlatformParts,
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
