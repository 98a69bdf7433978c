import type { Handler } from 'hono'
import type { Account } from '../accounts/account.ts'
import type { Origins } from '../origins.ts'
import { type PageSignature, signPage } from '../sign/page.ts'
import { jsonAnswer } from './json-answer.ts'
import { jsonBody } from './json-body.ts'

/** What a page gets for its address. */
export interface SignatureAnswer extends PageSignature {
  appId: string
  /** For how many seconds the page may keep it. */
  expiresIn: number
  /** The address that was signed, for the page to compare. */
  url: string
}

export async function signUrl(
  url: unknown,
  { appId, credentials }: Account,
  origins: Origins,
): Promise<SignatureAnswer> {
  const page = origins.signable(url)
  const { value, until } = await credentials.ticket('jsapi').get()
  const expiresIn = Math.max(0, Math.floor((until - Date.now()) / 1000))
  return { appId, ...signPage({ ticket: value, url: page }), expiresIn, url: page }
}

/** `POST /signature` with `{ url }`. */
export function signature(sign: (url: unknown, request: Request) => Promise<SignatureAnswer>): Handler {
  return async (context) => {
    const { url } = await jsonBody(context, 'signature', '{ "url": "https://…" }')
    return jsonAnswer(await sign(url, context.req.raw))
  }
}
