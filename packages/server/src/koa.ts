import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WechatServer } from './create-server.ts'
import { nodeMiddleware } from './node.ts'

/** What is used of Koa's context; structural, so that any version of Koa takes the middleware. */
interface KoaContext {
  path: string
  req: IncomingMessage
  res: ServerResponse
  respond?: boolean
}

/** A Koa middleware. */
export type KoaMiddleware = (context: KoaContext, next: () => Promise<unknown>) => Promise<unknown>

/**
 * Mounts the companion in Koa. Mount it before a body parser: the companion reads the request itself.
 *
 * @example
 * import { createWechatServer } from '@wove/server'
 * import { koaMiddleware } from '@wove/server/koa'
 * import Koa from 'koa'
 *
 * const wechat = createWechatServer({
 *   appId: 'wx0123456789abcdef',
 *   appSecret: '0123456789abcdef0123456789abcdef',
 *   origins: ['https://h5.example.com'],
 * })
 * export const app = new Koa().use(koaMiddleware(wechat))
 */
export function koaMiddleware(server: Pick<WechatServer, 'fetch' | 'handles'>): KoaMiddleware {
  const middleware = nodeMiddleware(server)
  return async (context, next) => {
    if (!server.handles(context.path)) return next()
    // Koa would write a 404 over the answer.
    context.respond = false
    return new Promise((resolve, reject) => {
      context.res.once('close', () => resolve(undefined))
      middleware(context.req, context.res, reject)
    })
  }
}
