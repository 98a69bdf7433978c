import { WxError } from '@wove/core'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import type { WechatServerOptions } from '../options.ts'
import type { Origins } from '../origins.ts'

export interface GuardOptions extends Pick<WechatServerOptions, 'rateLimit'> {
  basePath: string
  origins: Origins
}

/** The most that a page sends, and the platform, in bytes. */
const mostOfPage = 16_384
const mostOfPlatform = 65_536

/**
 * What each request passes first: CORS, the list of origins, the rate limit, the size of the body.
 *
 * One function in place of hono's `cors` and `bodyLimit` where nothing is out of the ordinary: these look into the whole
 * request and make a whole response, which takes longer than all the rest of a signature.
 */
export function guard({ basePath, origins, rateLimit }: GuardOptions): MiddlewareHandler {
  const preflight = cors({
    origin: (origin) => (origins.has(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type', 'authorization'],
    credentials: true,
    maxAge: 600,
  })
  const tooLarge = (most: number) => () => {
    throw new WxError('bad-request', { api: 'request', message: `the body is larger than ${most / 1024} KB` })
  }
  const limits = new Map(
    [mostOfPage, mostOfPlatform].map((most) => [most, bodyLimit({ maxSize: most, onError: tooLarge(most) })]),
  )

  return async (context, next) => {
    const { method, path } = context.req
    if (method === 'OPTIONS') return preflight(context, next)
    const origin = context.req.header('origin')
    context.header('vary', 'Origin')
    if (origin !== undefined && origins.has(origin)) {
      context.header('access-control-allow-origin', origin)
      context.header('access-control-allow-credentials', 'true')
    } else if (method === 'POST' && origin !== undefined) {
      // Browsers name their page here: a foreign one gets nothing, even where it could not read the answer.
      throw new WxError('origin-not-listed', { api: 'request', message: 'the page that asks is of no listed origin' })
    }
    const route = path.slice(basePath.length + 1)
    if (rateLimit && !(await rateLimit(context.req.raw, { route, ip: (context.env as { ip?: string }).ip })))
      throw new WxError('too-many-requests', { api: route })
    const most = route === 'message' ? mostOfPlatform : mostOfPage
    // HTTP holds a body to the length that it announces; one that announces none is counted.
    if (announcedLength(context) <= most) return next()
    return limits.get(most)?.(context, next)
  }
}

/** The length of the body; NaN when it is not known before it is read. */
function announcedLength({ req }: Context): number {
  if (req.method === 'GET' || req.method === 'HEAD') return 0
  return req.header('transfer-encoding') === undefined ? Number(req.header('content-length') ?? NaN) : NaN
}
