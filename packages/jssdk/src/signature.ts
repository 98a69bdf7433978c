import { isWxError, WxError } from '@wove/core'
import { parsed } from './answer.ts'
import { withDeadline } from './deadline.ts'

/** What a page needs to be verified, as the own server made it for one URL. */
export interface Signature {
  appId: string
  /** Seconds since 1970. */
  timestamp: number | string
  nonceStr: string
  signature: string
  /** For how many seconds the page may keep it; without it the page keeps it in memory only. */
  expiresIn?: number
  /** The URL that was signed, echoed by the server so that a difference can be shown. */
  url?: string
}

/** Gets a signature for a URL from the app's own server. `appId` may be missing where `configure()` names it. */
export type SignatureSource = (
  url: string,
  options: { signal: AbortSignal },
) => Promise<Omit<Signature, 'appId'> & { appId?: string }>

const api = 'signature'

/** Checks what a server answered, and says which field is missing or which URL was signed instead. */
export function checkSignature(answer: unknown, url: string): Signature {
  const fields = Object(answer) as Record<string, unknown>
  const missing = ['appId', 'timestamp', 'nonceStr', 'signature'].filter((name) => !fields[name])
  if (missing.length > 0) {
    // The names that are there show a wrong letter case.
    const found = typeof answer === 'string' ? answer : Object.keys(fields).join(', ') || 'nothing'
    throw new WxError('signature-malformed', { api, message: `no ${missing.join(', ')} in ${found}`, raw: answer })
  }
  const signed = fields.url
  if (typeof signed === 'string' && signed !== url) {
    let at = 0
    while (signed[at] === url[at]) at++
    throw new WxError('signed-url-mismatch', {
      api,
      message: `asked for ${url}, signed ${signed}; they differ from character ${at + 1}: "${url.slice(at)}"`,
      raw: answer,
    })
  }
  return answer as Signature
}

/** A source that posts `{ url }` as JSON to a path of the own server: five seconds a try, one retry when it was not served. */
export const pathSignature =
  (path: string): SignatureSource =>
  (url) => {
    const ask = () =>
      withDeadline(
        async (signal) => {
          const response = await fetch(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ url }),
            signal,
          })
          const raw = await response.text()
          if (response.ok) return parsed(raw) as Signature
          throw new WxError('signature-refused', { api, message: `${path} answered ${response.status}: ${raw}`, raw })
        },
        api,
        5000,
      )
    return ask()
      .catch((error: unknown) => {
        if (/answered [34]/.test(String(error))) throw error
        return ask()
      })
      .catch((cause: unknown) => {
        throw isWxError(cause, 'signature-refused')
          ? cause
          : new WxError('signature-unreachable', { api, message: `${path} did not answer`, cause })
      })
  }
