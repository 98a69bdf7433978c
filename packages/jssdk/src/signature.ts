import { isWxError, WxError } from '@wove/core'
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

/** Gets a signature for a URL from the app's own server. */
export type SignatureSource = (url: string, options: { signal: AbortSignal }) => Promise<Signature>

const api = 'signature'
const fieldNames = ['appId', 'timestamp', 'nonceStr', 'signature'] as const

/** Checks what a server answered, and says which field is missing or which URL was signed instead. */
export function checkSignature(answer: unknown, url: string): Signature {
  if (typeof answer !== 'object' || answer === null) {
    throw new WxError('signature-malformed', { api, message: `expected a JSON object, got ${JSON.stringify(answer)}` })
  }
  const fields = answer as Record<string, unknown>
  const missing = fieldNames.filter((name) => !/^(string|number)$/.test(typeof fields[name]) || fields[name] === '')
  if (missing.length > 0) {
    const twins = missing.map((name) => {
      const twin = Object.keys(fields).find((key) => key.toLowerCase() === name.toLowerCase())
      return twin && twin !== name ? `${name} (found "${twin}": the letters' case matters)` : name
    })
    throw new WxError('signature-malformed', { api, message: `the answer lacks ${twins.join(', ')}`, raw: answer })
  }
  const signed = fields.url
  if (typeof signed === 'string' && signed !== url) {
    let at = 0
    while (signed[at] === url[at]) at++
    throw new WxError('signed-url-mismatch', {
      api,
      message: `asked for ${url}, signed ${signed}; they differ from character ${at + 1}: "${url.slice(at, at + 20)}" became "${signed.slice(at, at + 20)}"`,
      raw: answer,
    })
  }
  return answer as Signature
}

/** A source that posts `{ url }` as JSON to a path of the own server: five seconds a try, one retry when it was not served. */
export function pathSignature(path: string): SignatureSource {
  const ask = (url: string, outer: AbortSignal) =>
    withDeadline(
      async (signal) => {
        const response = await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ url }),
          signal,
        })
        const raw = await response.text()
        if (!response.ok) {
          throw new WxError('signature-refused', { api, message: `${path} answered ${response.status}: ${raw}`, raw })
        }
        try {
          return JSON.parse(raw) as Signature
        } catch (cause) {
          throw new WxError('signature-malformed', { api, message: `${path} answered no JSON: ${raw}`, raw, cause })
        }
      },
      { api, timeout: 5000, signal: outer },
    ).catch((cause: unknown) => {
      if (isWxError(cause) && cause.code !== 'timeout') throw cause
      throw new WxError('signature-unreachable', { api, message: `${path} did not answer`, cause })
    })
  return (url, { signal }) =>
    ask(url, signal).catch((error: WxError) => {
      const worthRetry = error.code === 'signature-unreachable' || /answered 5/.test(error.message)
      if (!worthRetry || signal.aborted) throw error
      return ask(url, signal)
    })
}
