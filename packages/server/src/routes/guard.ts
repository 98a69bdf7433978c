import { WxError } from '@wove/core'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { getPath } from 'hono/utils/url'
import type { WechatServerOptions } from '../options.ts'
import type { Origins } from '../origins.ts'

export interface GuardOptions extends Pick<WechatServerOptions, 'rateLimit'> {
  basePath: string
  origins: Origins
  /** Answers what has passed. */
  handle: (request: Request) => Response | Promise<Response>
  /** Answers what has not. */
  refuse: (error: unknown, request: { method: string; path: string }) => Response
}

/** Answers a request; `ip` is the other end of the connection, where the adapter knows it. */
export type Guard = (request: Request, ip: string | undefined) => Promise<Response>

/** The most that a page sends, and the platform, in bytes. */
const mostOfPage = 16_384
const mostOfPlatform = 65_536

/**
 * What each request passes first: CORS, the list of origins, the rate limit, the size of the body.
 *
 * It stands before Hono, not in it: as middleware it would take longer than all the rest of a signature.
 */
export function guard({ basePath, origins, rateLimit, handle, refuse }: GuardOptions): Guard {
  const preflights = new Hono().use(
    cors({
      origin: (origin) => (origins.has(origin) ? origin : null),
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['content-type', 'authorization'],
      credentials: true,
      maxAge: 600,
    }),
  )

  async function pass(request: Request, path: string, ip: string | undefined): Promise<Response> {
    const origin = request.headers.get('origin')
    // Browsers name their page here: a foreign one gets nothing, even where it could not read the answer.
    if (origin !== null && request.method === 'POST' && !origins.has(origin))
      throw new WxError('origin-not-listed', { api: 'request', message: 'the page that asks is of no listed origin' })
    const route = path.slice(basePath.length + 1)
    if (rateLimit && !(await rateLimit(request, { route, ip }))) throw new WxError('too-many-requests', { api: route })
    const most = route === 'message' ? mostOfPlatform : mostOfPage
    const length = announcedLength(request)
    if (length > most) throw tooLarge(most)
    // HTTP holds a body to the length that it announces; one that announces none is counted.
    return handle(length <= most ? request : await counted(request, most))
  }

  return async (request, ip) => {
    const path = getPath(request)
    if (!path.startsWith(`${basePath}/`)) return handle(request)
    if (request.method === 'OPTIONS') return preflights.fetch(request)
    const response = await pass(request, path, ip).catch((error: unknown) =>
      refuse(error, { method: request.method, path }),
    )
    const { headers } = response
    headers.set('vary', 'Origin')
    const origin = request.headers.get('origin')
    if (origin !== null && origins.has(origin)) {
      headers.set('access-control-allow-origin', origin)
      headers.set('access-control-allow-credentials', 'true')
    }
    return response
  }
}

/** The length of the body; NaN when it is not known before it is read. */
function announcedLength({ method, headers }: Request): number {
  if (method === 'GET' || method === 'HEAD') return 0
  return headers.get('transfer-encoding') === null ? Number(headers.get('content-length') ?? NaN) : NaN
}

/** The same request with its body in memory. */
async function counted(request: Request, most: number): Promise<Request> {
  const { url, method, headers, signal } = request
  const reader = request.body?.getReader()
  if (!reader) return request
  const body = new Uint8Array(most)
  for (let length = 0; ;) {
    const { value } = await reader.read()
    if (!value) return new Request(url, { method, headers, signal, body: body.subarray(0, length) })
    if (length + value.length > most) throw tooLarge(most)
    body.set(value, length)
    length += value.length
  }
}

function tooLarge(most: number): WxError {
  return new WxError('bad-request', { api: 'request', message: `the body is larger than ${most / 1024} KB` })
}
