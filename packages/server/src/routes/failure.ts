import { isWxError, WxError, type WxErrorCode } from '@wove/core'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { jsonAnswer } from './json-answer.ts'

const statuses: Partial<Record<WxErrorCode, ContentfulStatusCode>> = {
  'bad-request': 400,
  'sign-in-expired': 400,
  'not-signed-in': 401,
  'message-refused': 403,
  'sign-in-foreign': 403,
  'sign-in-loop': 409,
  'origin-not-listed': 403,
  'too-many-requests': 429,
  'store-unreachable': 503,
  'platform-unreachable': 504,
}

/** What a failure is for the one who asked, and its HTTP status. What is not theirs to mend goes into the log as well. */
export function toWxError(
  error: unknown,
  { method, path }: { method: string; path: string },
  log: (line: string) => void,
): { error: WxError; status: ContentfulStatusCode } {
  if (!isWxError(error)) {
    // Its text may hold anything; the stack tells where it came from without it.
    const { name, stack = '' } = error instanceof Error ? error : new Error('something that is no error was thrown')
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
    log(`[wove] ${method} ${path}: ${name}\n${frames.join('\n')}`)
    return {
      error: new WxError('failed', { api: 'server', message: 'the server failed; its log says where' }),
      status: 500,
    }
  }
  const status = statuses[error.code] ?? 502
  // Who is refused a push may be the platform itself, and its console does not say why.
  if (status >= 500 || error.code === 'message-refused')
    log(`[wove] ${method} ${path}: ${error.code}: ${error.message}`)
  return { error, status }
}

/** The failure as JSON: code and sentence. */
export function answer({ code, message }: WxError, status: ContentfulStatusCode): Response {
  return jsonAnswer({ code, message }, status)
}
