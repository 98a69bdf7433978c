import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { WxError } from '@wove/core'
import type { Store } from '../store/store.ts'
import { equal } from './seal.ts'

/** A session token, as the page gets it. */
export interface SessionToken {
  token: string
  /** Seconds. */
  expiresIn: number
}

/** Milliseconds from the redirect to the page's first request. */
const ticketTtl = 60_000

const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

/**
 * Where page and server share no cookie, the redirect carries a ticket: it works once, for a minute, and only for the
 * page that knows what was hashed into the challenge. The token itself is never in an address.
 */
export async function issueTicket(
  store: Store,
  { text, maxAge }: { text: string; maxAge: number },
  challenge: string,
): Promise<string> {
  const ticket = bytesToHex(randomBytes(16))
  const content = { challenge, token: text, expiresIn: maxAge }
  await store.set(`oauth:ticket:${hash(ticket)}`, JSON.stringify(content), ticketTtl)
  return ticket
}

/** Gives the token for a ticket. The first try uses the ticket up, right or wrong. */
export async function redeemTicket(store: Store, ticket: unknown, verifier: unknown): Promise<SessionToken> {
  const refused = new WxError('sign-in-expired', { api: 'oauth/token' })
  if (typeof ticket !== 'string' || typeof verifier !== 'string' || !/^[\da-f]{32}$/.test(ticket)) throw refused
  const key = `oauth:ticket:${hash(ticket)}`
  const text = await store.get(key)
  const mine = text !== undefined && (await store.lock(`${key}:used`, ticketTtl))
  if (!text || !mine) throw refused
  const { challenge, token, expiresIn } = JSON.parse(text) as SessionToken & { challenge: string }
  if (!equal(challenge, hash(verifier))) throw refused
  return { token, expiresIn }
}
