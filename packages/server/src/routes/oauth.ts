import type { Scope } from '@wove/core'
import { WxError } from '@wove/core'
import type { Context, Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import type { Attempts } from '../oauth/attempt.ts'
import { returnAddress } from '../oauth/address.ts'
import { backOf, type Flow } from '../oauth/flow.ts'
import { notice } from '../oauth/notice.ts'
import { pageUser, sessionCookie, type Sessions } from '../oauth/session.ts'
import { redeemTicket } from '../oauth/ticket.ts'
import type { Origins } from '../origins.ts'
import type { Store } from '../store/store.ts'
import { answer, toWxError } from './failure.ts'
import { jsonAnswer } from './json-answer.ts'
import { jsonBody } from './json-body.ts'

export interface OauthRouteOptions {
  origins: Origins
  store: Store
  flow: Flow
  attempts: Attempts
  sessions: Sessions
  log: (line: string) => void
  /** The appId that a request is for. */
  appIdOf: (request: Request, scope: Scope) => Promise<string>
}

const scopes: readonly string[] = ['snsapi_base', 'snsapi_userinfo', 'snsapi_login'] satisfies Scope[]

/** `/oauth/authorize`, `/oauth/callback`, `/oauth/me`, `/oauth/token`, `/oauth/logout`. */
export function oauthRoutes(app: Hono, base: string, options: OauthRouteOptions): void {
  const { origins, store, flow, attempts, sessions, log, appIdOf } = options

  /** What a person opens answers a page when it fails, not JSON. */
  const opened = (handle: (context: Context) => Promise<Response>) => async (context: Context) => {
    try {
      return await handle(context)
    } catch (error) {
      const { status, error: known } = toWxError(error, context.req, log)
      context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      context.header('referrer-policy', 'no-referrer')
      context.header('cache-control', 'no-store')
      return context.html(notice(known, backOf(context, attempts)), status)
    }
  }

  app.get(
    `${base}/authorize`,
    opened(async (context) => {
      const { scope = 'snsapi_base', popup, challenge } = context.req.query()
      if (!scopes.includes(scope)) throw bad('scope is snsapi_base, snsapi_userinfo or snsapi_login')
      if (challenge !== undefined && !/^[\da-f]{64}$/.test(challenge))
        throw bad('challenge is the hex SHA-256 of a secret')
      return flow.begin(context, {
        back: returnAddress(origins, context.req.query('return')),
        scope: scope as Scope,
        appId: await appIdOf(context.req.raw, scope as Scope),
        count: 1,
        ...(challenge && { challenge }),
        ...(popup === '1' && { forcePopup: true }),
      })
    }),
  )

  app.get(`${base}/callback`, opened(flow.finish))

  app.get(`${base}/me`, (context) => {
    const session = sessions.of(context.req.raw)
    return jsonAnswer({ user: session ? pageUser(session) : null })
  })

  app.post(`${base}/token`, async (context) => {
    const { ticket, verifier } = await jsonBody(context, 'oauth/token', '{ "ticket": "…", "verifier": "…" }')
    return jsonAnswer(await redeemTicket(store, ticket, verifier))
  })

  app.post(`${base}/logout`, (context) => {
    const place = flow.place(context.req.raw)
    attempts.clear(context, place)
    deleteCookie(context, sessionCookie, { path: '/', secure: place.secure })
    return context.body(null, 204)
  })

  app.all(`${base}/*`, (context) => answer(bad(`there is no ${context.req.method} ${context.req.path}`), 404))
}

function bad(message: string): WxError {
  return new WxError('bad-request', { api: 'oauth', message })
}
