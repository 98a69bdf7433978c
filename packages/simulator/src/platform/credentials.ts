import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Account } from './account.ts'
import type { Clock } from './clock.ts'

/** What the platform gives to an account's server. */
export type CredentialKind = 'token' | 'stable_token' | 'jsapi' | 'wx_card'

export interface Credential {
  value: string
  /** Milliseconds since 1970. */
  issued: number
  until: number
}

/** Tokens last 7200 s; for 5 minutes a renewed one lives beside its predecessor. */
const lifetime = 7200_000
const overlap = 300_000

/**
 * Issues the tokens and tickets of all accounts and remembers the old ones: a diagnosis wants to know them.
 * Values follow from the seed, so that a restarted platform gives the same ones.
 */
export class Credentials {
  readonly #issued = new Map<string, Credential[]>()
  readonly #clock: Clock
  readonly #seed: string

  constructor(clock: Clock, seed: string) {
    this.#clock = clock
    this.#seed = seed
  }

  /** Everything ever issued of a kind, oldest first. */
  history(account: Account, kind: CredentialKind): readonly Credential[] {
    return this.#issued.get(`${account.appId} ${kind}`) ?? []
  }

  /** The one in force, if there is one. */
  current(account: Account, kind: CredentialKind): Credential | undefined {
    const newest = this.history(account, kind).at(-1)
    return newest && newest.until > this.#clock.now() ? newest : undefined
  }

  /** The one in force, or a new one when it is missing, about to end (5 minutes) or not wanted. */
  issue(account: Account, kind: CredentialKind, { renew = false } = {}): Credential {
    const now = this.#clock.now()
    const current = this.current(account, kind)
    if (current && !renew && current.until - overlap > now) return current
    const history = this.history(account, kind)
    const fresh = { value: this.#value(account, kind, history.length), issued: now, until: now + lifetime }
    this.#issued.set(`${account.appId} ${kind}`, [...history, fresh])
    return fresh
  }

  /** Another server has fetched a token and tickets: those in use are worth nothing at once. */
  steal(account: Account): void {
    const now = this.#clock.now()
    for (const kind of ['token', 'stable_token', 'jsapi', 'wx_card'] as const) {
      for (const credential of this.history(account, kind)) credential.until = Math.min(credential.until, now)
    }
    this.issue(account, 'token', { renew: true })
    this.issue(account, 'jsapi', { renew: true })
  }

  /** Whether a token opens the server APIs now: the newest one, or its predecessor during the overlap. */
  accepts(account: Account, token: string): boolean {
    const now = this.#clock.now()
    return (['token', 'stable_token'] as const).some((kind) => {
      const [previous, newest] = [undefined, undefined, ...this.history(account, kind)].slice(-2)
      if (newest?.value === token) return newest.until > now
      if (previous?.value !== token || newest === undefined) return false
      return previous.until > now && newest.issued + overlap > now
    })
  }

  #value(account: Account, kind: CredentialKind, count: number): string {
    const part = (n: number) => bytesToHex(sha1(utf8ToBytes(`${this.#seed} ${account.appId} ${kind} ${count} ${n}`)))
    const prefix = kind === 'jsapi' ? 'jsapi_ticket_' : kind === 'wx_card' ? 'card_ticket_' : `${kind}_`
    return (prefix + part(0) + part(1)).slice(0, 86)
  }
}
