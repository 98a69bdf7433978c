import { Hono } from 'hono'
import { type Account, defaultAccount } from './platform/account.ts'
import { type Clock, createClock } from './platform/clock.ts'
import { Credentials } from './platform/credentials.ts'
import { PlatformRefusal } from './platform/endpoint.ts'
import * as endpoints from './platform/endpoints/index.ts'
import { MediaStore } from './platform/media.ts'
import { type PlatformFaults, sideDoor } from './platform/side-door.ts'
import { type Verdict, verify, type VerifyRequest } from './platform/verify.ts'

export type { Account } from './platform/account.ts'
export type { Clock } from './platform/clock.ts'
export type { Diagnosis } from './platform/diagnosis/diagnose.ts'
export type { Verdict, VerifyRequest } from './platform/verify.ts'

export interface PlatformOptions {
  /** The accounts; one default account for `localhost` when missing. */
  accounts?: readonly Account[]
  /** Makes tokens and tickets: the same seed gives the same ones. */
  seed?: string
  /** Milliseconds since 1970 at which the clock starts; the computer's time when missing. */
  now?: number
  /** Hears each verification that was refused. */
  onRefusal?: (verdict: Verdict, request: VerifyRequest) => void
}

/** A pretend WeChat platform. */
export interface Platform {
  /** Answers the server APIs, whatever the host of the request's URL. */
  fetch(request: Request): Promise<Response>
  readonly accounts: readonly Account[]
  readonly clock: Clock
  /** Checks a page's signature as a client does. */
  verify(request: VerifyRequest): Verdict
}

/**
 * Makes a platform that issues tokens and tickets, checks signatures for real and names the mistake behind a wrong one.
 * Its `fetch` can stand in for the network in tests, or be mounted in any server.
 *
 * @example
 * import { createPlatform } from '@wove/simulator/platform'
 *
 * const platform = createPlatform()
 * const response = await platform.fetch(new Request('https://api.weixin.qq.com/cgi-bin/stable_token', { method: 'POST' }))
 * console.log(await response.json()) // { errcode: 40002, errmsg: 'invalid grant_type, rid: …' }
 */
export function createPlatform({
  accounts = [defaultAccount],
  seed = 'wove',
  now,
  onRefusal,
}: PlatformOptions = {}): Platform {
  const clock = createClock(now)
  const credentials = new Credentials(clock, seed)
  const media = new MediaStore(clock, seed)
  const faults: PlatformFaults = { doubleCallback: false }

  function check(request: VerifyRequest): Verdict {
    const verdict = verify(request, accounts, credentials, clock)
    if (verdict.keyword !== 'ok') onRefusal?.(verdict, request)
    return verdict
  }

  const app = new Hono()
  let requests = 0
  for (const { method, path, answer } of Object.values(endpoints)) {
    app.on(method, path, async (context) => {
      requests++
      const body: Record<string, unknown> = await context.req.json().catch(() => ({}))
      const query = new URL(context.req.url).searchParams
      try {
        return context.json((await answer({ query, body, accounts, credentials, clock })) as object)
      } catch (error) {
        if (!(error instanceof PlatformRefusal)) throw error
        // The platform answers 200 to everything, and ends its messages with the request's id.
        return context.json({ errcode: error.errcode, errmsg: `${error.message}, rid: ${requestId(requests)}` })
      }
    })
  }
  app.route('/simulator', sideDoor({ accounts, clock, credentials, faults, media, verify: check }))
  app.notFound((context) =>
    context.json(
      { errcode: 48001, errmsg: `api unauthorized: the pretend platform has no ${context.req.path} yet` },
      404,
    ),
  )

  return { fetch: async (request) => app.fetch(request), accounts, clock, verify: check }
}

const requestId = (count: number) => `${count.toString(16).padStart(8, '0')}-${'0'.repeat(8)}`
