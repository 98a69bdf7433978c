import { WxError } from '@wove/core'
import type { Context } from 'hono'

/** The fields of a JSON body; throws what to send instead. */
export async function jsonBody(context: Context, api: string, expected: string): Promise<Record<string, unknown>> {
  const body: unknown = await context.req.json().catch(() => undefined)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw new WxError('bad-request', { api, message: `send JSON: ${expected}` })
}
