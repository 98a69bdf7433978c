import { bytesToHex, randomBytes } from '@noble/hashes/utils.js'
import type { Scope } from '@wove/core'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createSeal, equal } from './seal.ts'

/** One try to sign in, from leaving the page to coming back. It stands in a signed cookie of the browser that began it. */
export interface Attempt {
  /** The page to go back to. */
  readonly back: string
  readonly scope: Scope
  readonly appId: string
  /** The how many-th in a row. */
  readonly count: number
  /** The SHA-256 of what the page alone knows, when it wants a token in place of a cookie. */
  readonly challenge?: string
  readonly forcePopup?: boolean
}

/** How long a try may take; milliseconds. */
const validFor = 600_000

/** The cookie is kept for a day, so that an old address restarts with its page known. Seconds. */
const keptFor = 86_400

/** So many tries may be open in one browser; more drop the others. */
const most = 4

const prefix = 'wove_sign_in_'

export type FoundAttempt = { kind: 'foreign' } | ({ kind: 'expired' | 'open' } & Attempt)

/** Keeps the tries of a browser. The state is random, signed and bound to the browser by an HttpOnly cookie. */
export interface Attempts {
  /** Begins a try and returns its state. */
  begin(context: Context, attempt: Attempt, options: CookiePlace): string
  find(context: Context, state: string): FoundAttempt
  /** Forgets all tries of this browser. */
  clear(context: Context, options: CookiePlace): void
}

export interface CookiePlace {
  path: string
  secure: boolean
}

export function createAttempts(sessionKey: string, now: () => number): Attempts {
  const { seal, open } = createSeal(sessionKey, 'sign-in')
  const nameOf = (state: string) => prefix + state.slice(0, 8)

  function clear(context: Context, { path, secure }: CookiePlace, keep = 0): void {
    const names = Object.keys(getCookie(context)).filter((name) => name.startsWith(prefix))
    for (const name of names.slice(0, Math.max(0, names.length - keep))) deleteCookie(context, name, { path, secure })
  }

  return {
    begin(context, attempt, { path, secure }) {
      const state = bytesToHex(randomBytes(16))
      clear(context, { path, secure }, most - 1)
      setCookie(context, nameOf(state), seal({ ...attempt, state, at: now() }), {
        path,
        secure,
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: keptFor,
      })
      return state
    },

    find(context, state) {
      const content = open(getCookie(context, nameOf(state))) as (Attempt & { state: string; at: number }) | undefined
      if (!content || !equal(state, content.state)) return { kind: 'foreign' }
      const { state: _, at, ...attempt } = content
      return { kind: now() - at > validFor ? 'expired' : 'open', ...attempt }
    },

    clear: (context, place) => clear(context, place),
  }
}
