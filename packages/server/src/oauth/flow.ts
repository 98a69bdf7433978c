import { authorizeUrl, type Scope, withParameter, WxError } from '@wove/core'
import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { WechatAccount } from '../options.ts'
import type { Origins } from '../origins.ts'
import type { PlatformClient } from '../platform/client.ts'
import { once } from '../store/once.ts'
import type { Store } from '../store/store.ts'
import { publicOrigin } from './address.ts'
import type { Attempt, Attempts, CookiePlace } from './attempt.ts'
import { exchangeCode, isStaleCode } from './exchange.ts'
import { type Session, sessionCookie, type Sessions } from './session.ts'
import { issueTicket } from './ticket.ts'
import type { OnSignIn, SignInResult } from './user.ts'

export interface FlowOptions {
  basePath: string
  origins: Origins
  publicUrl: string | undefined
  authorizeBase: string | undefined
  platform: PlatformClient
  store: Store
  sessions: Sessions
  attempts: Attempts
  onSignIn: OnSignIn | undefined
  account: (appId: string) => WechatAccount | undefined
}

/** From leaving the page to coming back to it. */
export interface Flow {
  /** Sends the browser to WeChat. */
  begin(context: Context, attempt: Attempt): Response
  /** Takes the browser back from WeChat. */
  finish(context: Context): Promise<Response>
  /** Where the cookies of tries live. */
  place(request: Request): CookiePlace
}

/** So many tries in a row, then a sentence in place of another redirect. */
const mostTries = 3

/** How long a code's outcome is remembered: as long as a code could live, and then some. Milliseconds. */
const outcomeTtl = 600_000

/** What became of a code. `stale` is one that WeChat no longer takes. */
interface Outcome extends Pick<SignInResult, 'headers'> {
  session?: Session
}

export function createFlow(options: FlowOptions): Flow {
  const { basePath, origins, publicUrl, authorizeBase, platform, store, sessions, attempts, onSignIn } = options

  const place = (request: Request): CookiePlace => ({
    path: `${basePath}/oauth`,
    secure: publicOrigin(request, origins, publicUrl).startsWith('https:'),
  })

  function begin(context: Context, attempt: Attempt): Response {
    const request = context.req.raw
    const state = attempts.begin(context, attempt, place(request))
    return leave(
      context,
      authorizeUrl({
        appId: attempt.appId,
        redirectUri: `${publicOrigin(request, origins, publicUrl)}${basePath}/oauth/callback`,
        scope: attempt.scope,
        state,
        ...(attempt.forcePopup && { forcePopup: true }),
        ...(authorizeBase && { authorizeBase }),
      }),
    )
  }

  /** The same sign-in anew, unless it has been tried too often. */
  function restart(context: Context, attempt: Attempt): Response {
    if (attempt.count >= mostTries) throw new WxError('sign-in-loop', { api: 'oauth' })
    return begin(context, { ...attempt, count: attempt.count + 1 })
  }

  async function exchange(attempt: Attempt, code: string, request: Request): Promise<string> {
    const account = options.account(attempt.appId)
    if (!account) throw new WxError('bad-request', { api: 'oauth', message: 'the account is no longer served' })
    let outcome: Outcome
    try {
      const user = await exchangeCode(platform, account, code)
      const { data, headers } = (user.kind === 'real' && (await onSignIn?.(user, request))) || {}
      outcome = { session: { user, ...(data !== undefined && { data }) }, ...(headers && { headers }) }
    } catch (error) {
      if (!isStaleCode(error)) throw error
      outcome = {}
    }
    return JSON.stringify(outcome)
  }

  async function finish(context: Context): Promise<Response> {
    const request = context.req.raw
    const query = new URL(request.url).searchParams
    // The quick sign-in of desktop clients has been seen to append its parameters twice: the last ones are in force.
    const [state = '', code = ''] = ['state', 'code'].map((name) => query.getAll(name).at(-1))
    if (!/^[\da-f]{32}$/.test(state))
      throw new WxError('bad-request', { api: 'oauth', message: 'the address holds no state of a sign-in' })
    const attempt = attempts.find(context, state)
    if (attempt.kind === 'foreign') throw new WxError('sign-in-foreign', { api: 'oauth' })
    const { kind, ...tried } = attempt
    if (!code) return leave(context, withParameter(tried.back, 'wove-sign-in', 'refused'))

    const text =
      kind === 'open' ? await once(store, `oauth:${state}`, outcomeTtl, () => exchange(tried, code, request)) : '{}'
    const { session, headers = [] } = JSON.parse(text) as Outcome
    const present = sessions.of(request)
    if (!session)
      return !tried.challenge && covers(present, tried.scope) ? leave(context, tried.back) : restart(context, tried)

    for (const [name, value] of headers) context.header(name, value, { append: true })
    if (tried.challenge) {
      const ticket = await issueTicket(store, sessions.issue(session), tried.challenge)
      return leave(context, withParameter(tried.back, 'wove-ticket', ticket))
    }
    // The made-up visitor of a snapshot takes nobody's place.
    if (session.user.kind === 'real' || present?.user.kind !== 'real') {
      const { text: value, maxAge } = sessions.issue(session)
      const { secure } = place(request)
      setCookie(context, sessionCookie, value, { path: '/', secure, httpOnly: true, sameSite: 'Lax', maxAge })
    }
    return leave(context, tried.back)
  }

  return { begin, finish, place }
}

/** Whether a session holds what a sign-in was for: its old address has nothing left to do then. */
function covers(present: Session | undefined, scope: Scope): boolean {
  if (!present) return false
  return present.user.kind === 'snapshot' || scope === 'snsapi_base' || present.user.scope === scope
}

/** A redirect that tells nobody where it came from. */
function leave(context: Context, address: string): Response {
  context.header('referrer-policy', 'no-referrer')
  context.header('cache-control', 'no-store')
  return context.redirect(address, 302)
}

/** The page that a failed sign-in can go back to, when the browser that began it is the one that asks. */
export function backOf(context: Context, attempts: Attempts): string | undefined {
  const state = context.req.query('state') ?? ''
  const found = /^[\da-f]{32}$/.test(state) ? attempts.find(context, state) : undefined
  return found && found.kind !== 'foreign' ? found.back : undefined
}
