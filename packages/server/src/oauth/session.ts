import { parse } from 'hono/utils/cookie'
import { createSeal } from './seal.ts'
import type { PageUser, SnapshotUser, WechatUser } from './user.ts'

/** What a session holds. */
export interface Session {
  readonly user: WechatUser | SnapshotUser
  /** What `onSignIn` added for the page. */
  readonly data?: unknown
}

export const sessionCookie = 'wove_session'

/** A snapshot lasts as long as its page; milliseconds. */
const snapshotLife = 600_000

/** Sessions live in the browser, signed: as a cookie, or, across sites, as a token that the page sends along. */
export interface Sessions {
  /** The session as a text for a cookie or token, and how many seconds it holds. */
  issue(session: Session): { text: string; maxAge: number }
  /** The session of a request: its bearer token, else its cookie. */
  of(request: Request): Session | undefined
}

export function createSessions(sessionKey: string, maxAge: number, now: () => number): Sessions {
  const { seal, open } = createSeal(sessionKey, 'session')
  return {
    issue(session) {
      const life = session.user.kind === 'snapshot' ? snapshotLife : maxAge * 1000
      return { text: seal({ ...session, until: now() + life }), maxAge: Math.floor(life / 1000) }
    },

    of(request) {
      const bearer = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
      const cookies = parse(request.headers.get('cookie') ?? '', sessionCookie)
      const content = open(bearer ?? cookies[sessionCookie]) as (Session & { until: number }) | undefined
      if (!content || !(content.until > now())) return undefined
      const { user, data } = content
      return { user, ...(data !== undefined && { data }) }
    },
  }
}

/** What the page may know of a session: never the openid. */
export function pageUser({ user, data }: Session): PageUser {
  if (user.kind === 'snapshot') return { kind: 'snapshot' }
  const { kind, scope, nickname, avatar } = user
  return { kind, scope, ...(nickname && { nickname }), ...(avatar && { avatar }), ...(data !== undefined && { data }) }
}
