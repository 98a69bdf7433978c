import { type IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { WechatServer } from './create-server.ts'
import { textOf } from './routes/json-answer.ts'

/** A handler of node:http, Express, and everything that takes `(request, response, next)`. */
export type NodeMiddleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void

/**
 * Mounts the companion in node:http, Express or Connect. Paths that are not its own go on to `next`.
 *
 * @example
 * import { createServer } from 'node:http'
 * import { createWechatServer } from '@wove/server'
 * import { nodeMiddleware } from '@wove/server/node'
 *
 * const wechat = createWechatServer({
 *   appId: 'wx0123456789abcdef',
 *   appSecret: '0123456789abcdef0123456789abcdef',
 *   origins: ['https://h5.example.com'],
 * })
 * export const server = createServer(nodeMiddleware(wechat))
 */
export function nodeMiddleware(server: Pick<WechatServer, 'fetch' | 'handles'>): NodeMiddleware {
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const response = await server.fetch(request, { ip: incoming.socket?.remoteAddress })
      const text = textOf(response)
      if (text === undefined || !(outgoing instanceof ServerResponse)) return response
      const headers = { ...Object.fromEntries(response.headers), 'content-length': Buffer.byteLength(text) }
      outgoing.writeHead(response.status, headers).end(text)
      return RESPONSE_ALREADY_SENT
    },
    // The app's own Request and Response are not ours to replace.
    { overrideGlobalObjects: false },
  )
  return (request, response, next) => {
    const path = (request.url ?? '').split('?', 1)[0]!
    if (next && !server.handles(path)) return next()
    listener(request, response).catch((error: unknown) => next?.(error))
  }
}
