import { WxError } from '@wove/core'
import { addressWithout, hasFragment, parametersOf, takeFromAddress } from './address.ts'
import type { ServerOptions } from './sign-in-options.ts'
import { storage } from './storage.ts'
import type { User } from './user.ts'
import { random, type Way } from './way.ts'

/** What the server's redirect leaves in the address. */
const names = ['wove-sign-in', 'wove-ticket']

/** The session lives with `@wove/server`: as its cookie, or as a token of this tab. */
export function createServerWay({
  server = '/api/wechat',
  session = 'cookie',
  appId,
  timeout = 10_000,
}: ServerOptions): Way {
  const found = typeof location === 'undefined' ? {} : parametersOf(location.href)
  const { 'wove-sign-in': word, 'wove-ticket': arrived } = found
  if (word !== undefined || arrived !== undefined || hasFragment()) takeFromAddress(names)
  let ticket = session === 'token' ? arrived : undefined
  let token = session === 'token' && typeof document !== 'undefined' ? storage.get('token') : undefined

  async function ask(path: string, init: RequestInit): Promise<unknown> {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), timeout)
    try {
      const response = await fetch(`${server}/oauth/${path}`, {
        credentials: session === 'cookie' ? 'include' : 'omit',
        signal: abort.signal,
        ...init,
      })
      const text = await response.text()
      if (response.ok) return text ? (JSON.parse(text) as unknown) : undefined
      throw unreachable(`${server}/oauth/${path} answered ${response.status}`, text)
    } catch (cause) {
      if (cause instanceof WxError) throw cause
      throw unreachable(`${server}/oauth/${path} did not answer`, undefined, cause)
    } finally {
      clearTimeout(timer)
    }
  }

  /** Turns the ticket of the address into a token, with what only this page knows. */
  async function redeem(): Promise<void> {
    const verifier = storage.get('verifier')
    const body = JSON.stringify({ ticket, verifier })
    ticket = undefined
    storage.delete('verifier')
    if (!verifier) return
    const answer = await ask('token', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
      // Used, too old, or somebody else's: a new sign-in mends it.
      () => undefined,
    )
    token = (answer as { token?: string } | undefined)?.token
    if (token) storage.set('token', token)
  }

  const headers = (): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {})

  return {
    refused: word === 'refused',
    headers,

    async current() {
      if (ticket) await redeem()
      if (session === 'token' && !token) return undefined
      const answer = (await ask('me', { headers: headers() })) as { user?: User | null } | undefined
      return answer?.user ?? undefined
    },

    async departure(scope, returnTo) {
      const query = new URLSearchParams({ return: addressWithout(names, returnTo), scope })
      if (appId) query.set('appId', appId)
      if (session === 'token') {
        const verifier = random()
        storage.set('verifier', verifier)
        query.set('challenge', await sha256(verifier))
      }
      return new URL(`${server}/oauth/authorize?${query.toString()}`, location.href).href
    },

    async signOut() {
      token = undefined
      storage.delete('token')
      if (session === 'cookie') await ask('logout', { method: 'POST' })
    },
  }
}

function unreachable(message: string, raw?: string, cause?: unknown): WxError {
  return new WxError('sign-in-unreachable', { api: 'signIn', message, raw, cause })
}

async function sha256(text: string): Promise<string> {
  // Browsers have it on https and on localhost only.
  const { subtle } = crypto as { subtle?: SubtleCrypto }
  if (!subtle) throw new WxError('bad-argument', { api: 'signIn', message: 'session: "token" needs a page on https' })
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
