import { WxError } from '@wove/core'
import type { Handler } from 'hono'
import type { Credentials } from '../credentials/credentials.ts'
import type { Origins } from '../origins.ts'
import { type PageSignature, signPage } from '../sign/page.ts'

/** What a page gets for its address. */
export interface SignatureAnswer extends PageSignature {
  appId: string
  /** For how many seconds the page may keep it. */
  expiresIn: number
  /** The address that was signed, for the page to compare. */
  url: string
}

export interface SignUrlContext {
  appId: string
  origins: Origins
  credentials: Credentials
}

export async function signUrl(url: unknown, { appId, origins, credentials }: SignUrlContext): Promise<SignatureAnswer> {
  const page = origins.signable(url)
  const { value, until } = await credentials.jsapiTicket.get()
  const expiresIn = Math.max(0, Math.floor((until - Date.now()) / 1000))
  return { appId, ...signPage({ ticket: value, url: page }), expiresIn, url: page }
}

/** `POST /signature` with `{ url }`. */
export function signature(sign: (url: unknown) => Promise<SignatureAnswer>): Handler {
  return async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined)
    if (typeof body !== 'object' || body === null) {
      throw new WxError('bad-request', { api: 'signature', message: 'send JSON: { "url": "https://…" }' })
    }
    context.header('cache-control', 'no-store')
    return context.json(await sign('url' in body ? body.url : undefined))
  }
}
