import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** What the shop says no to, in a sentence for the person who asks. */
export class ShopError extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly more: object

  constructor(status: ContentfulStatusCode, code: string, message: string, more: object = {}) {
    super(message)
    this.status = status
    this.code = code
    this.more = more
  }
}

export const badRequest = (message: string) => new ShopError(400, 'bad-request', message)
export const notFound = (what: string) => new ShopError(404, 'not-found', `there is no such ${what}`)

/** The fields of a JSON body. */
export async function body(context: Context): Promise<Record<string, unknown>> {
  const given: unknown = await context.req.json().catch(() => undefined)
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Record<string, unknown>
  throw badRequest('send a JSON object')
}
