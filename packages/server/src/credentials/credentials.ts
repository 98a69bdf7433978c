import { isWxError, WxError } from '@wove/core'
import type { PlatformClient } from '../platform/client.ts'
import { errcodeOf, isDeadToken } from '../platform/errcode.ts'
import type { Store } from '../store/store.ts'
import type { Issued } from './credential.ts'
import { createKeeper, type Keeper } from './keeper.ts'
import { type CredentialSources, keepSource } from './sources.ts'

/** `jsapi` signs pages, `wx_card` signs cards and invoices. */
export type TicketKind = 'jsapi' | 'wx_card'

/** How the token is asked for: `stable_token` gives all who ask the same one, with `token` each new one ends the one before. */
export type TokenMode = 'stable_token' | 'token'

export interface CredentialsOptions extends CredentialSources {
  appId: string
  appSecret: string
  tokenMode: TokenMode
  platform: PlatformClient
  store: Store
  report: (error: unknown) => void
}

/** An account's token and tickets. */
export interface Credentials {
  readonly token: Keeper
  ticket(kind: TicketKind): Keeper
  /** Calls the platform with the token. A token that it calls dead is renewed once, and the call repeated once. */
  withToken<Answer>(call: (token: string) => Promise<Answer>): Promise<Answer>
}

export function createCredentials(options: CredentialsOptions): Credentials {
  const { appId, appSecret, tokenMode, platform, store, report, getAccessToken, getTicket } = options
  const identity = { grant_type: 'client_credential', appid: appId, secret: appSecret }
  const keep = (kind: string, fetch: () => Promise<Issued>) =>
    createKeeper({ key: `${appId}:${kind}`, store, fetch, report })

  const token = getAccessToken
    ? keepSource((dead) => getAccessToken({ appId, ...(dead && { dead }) }))
    : keep(tokenMode, async () => {
        try {
          const answer = await (tokenMode === 'token'
            ? platform.get<TokenAnswer>('cgi-bin/token', identity)
            : platform.post<TokenAnswer>('cgi-bin/stable_token', identity))
          return issued('cgi-bin/token', answer.access_token, answer.expires_in)
        } catch (error) {
          // A token is not what is wrong where a token is asked for: here 40001 speaks of the secret.
          if (!isWxError(error) || errcodeOf(error) !== 40001) throw error
          throw new WxError('wrong-secret', { api: error.api, message: '40001 the secret is wrong', raw: error.raw })
        }
      })

  async function withToken<Answer>(call: (token: string) => Promise<Answer>): Promise<Answer> {
    const first = await token.get()
    try {
      return await call(first.value)
    } catch (error) {
      if (!isDeadToken(error)) throw error
      const next = await token.renew(first.value)
      if (next.value === first.value) throw error
      return call(next.value)
    }
  }

  const fetchTicket = (type: TicketKind) => async () => {
    const path = 'cgi-bin/ticket/getticket'
    const answer = await withToken((value) => platform.get<TicketAnswer>(path, { access_token: value, type }))
    return issued(path, answer.ticket, answer.expires_in)
  }
  const keepTicket = (kind: TicketKind) =>
    getTicket
      ? keepSource((dead) => getTicket({ appId, kind, ...(dead && { dead }) }))
      : keep(`${kind}_ticket`, fetchTicket(kind))
  const tickets = { jsapi: keepTicket('jsapi'), wx_card: keepTicket('wx_card') }

  return { token, ticket: (kind) => tickets[kind], withToken }
}

interface TokenAnswer {
  access_token?: unknown
  expires_in?: unknown
}

interface TicketAnswer {
  ticket?: unknown
  expires_in?: unknown
}

/** A proxy's page or half an answer is no credential. */
function issued(api: string, value: unknown, expiresIn: unknown): Issued {
  if (typeof value === 'string' && value && typeof expiresIn === 'number') return { value, expiresIn }
  throw new WxError('platform-unreachable', { api, message: 'the answer holds no credential: is a proxy in between?' })
}
