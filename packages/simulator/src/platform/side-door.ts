import { Hono } from 'hono'
import type { Account } from './account.ts'
import type { Clock } from './clock.ts'
import type { Credentials } from './credentials.ts'
import type { Media, MediaStore } from './media.ts'
import type { Verdict, VerifyRequest } from './verify.ts'

export interface SideDoorParts {
  readonly accounts: readonly Account[]
  readonly credentials: Credentials
  readonly clock: Clock
  readonly media: MediaStore
  readonly faults: PlatformFaults
  verify(request: VerifyRequest): Verdict
}

/** What goes wrong on the platform's side. */
export interface PlatformFaults {
  /** The authorize page calls the site back twice. */
  doubleCallback: boolean
}

/** What the pretend client asks of the pretend platform: no real one has these paths. */
export function sideDoor({ accounts, clock, credentials, faults, media, verify }: SideDoorParts): Hono {
  const door = new Hono()
  door.post('/verify', async (context) => context.json(verify(await context.req.json<VerifyRequest>())))
  door.post('/media', async (context) => context.json({ mediaId: media.keep(await context.req.json<Media>()) }))
  door.post('/media/find', async (context) => {
    const { mediaId } = await context.req.json<{ mediaId: unknown }>()
    return context.json({ media: media.find(mediaId) })
  })
  door.post('/faults', async (context) => {
    const asked = await context.req.json<{
      clear?: boolean
      tokenStolen?: boolean
      advance?: number
      doubleCallback?: boolean
    }>()
    if (asked.clear) faults.doubleCallback = false
    if (asked.doubleCallback) faults.doubleCallback = true
    if (asked.tokenStolen) for (const account of accounts) credentials.steal(account)
    if (asked.advance) clock.advance(asked.advance)
    return context.json({})
  })
  return door
}
