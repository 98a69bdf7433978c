import { isWxError, WxError } from '@wove/core'

/** Milliseconds that the own server has for an answer. */
const patience = 10_000

/**
 * Posts JSON to a path of the own server. Rejects with `signature-refused` when it answers with an error,
 * `signature-unreachable` when it does not, and `signature-malformed` when a field is missing.
 */
export async function askServer(
  path: string,
  body: object,
  fields: readonly string[],
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  const api = path.replace(/^.*\//, '')
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, patience)
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: controller.signal,
    })
    const raw = await response.text()
    if (response.ok) return checkFields(readJson(raw), fields, api)
    throw new WxError('signature-refused', { api, message: `${path} answered ${response.status}: ${raw}`, raw })
  } catch (cause) {
    if (signal.aborted) throw new WxError('aborted', { api, cause })
    if (isWxError(cause)) throw cause
    throw new WxError('signature-unreachable', { api, message: `${path} did not answer`, cause })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}

/** Says which field of a signature is missing, and what is there instead. */
export function checkFields(answer: unknown, fields: readonly string[], api: string): Record<string, unknown> {
  const found = Object(answer) as Record<string, unknown>
  const missing = fields.filter((name) => !found[name])
  if (missing.length === 0) return found
  const names = typeof answer === 'string' ? 'a text' : Object.keys(found).join(', ') || 'nothing'
  throw new WxError('signature-malformed', { api, message: `no ${missing.join(', ')} in ${names}`, raw: answer })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
