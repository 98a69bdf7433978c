import { createWechatServer } from './create-server.ts'
import { type NodeMiddleware, nodeMiddleware } from './node.ts'
import type { WechatServerOptions } from './options.ts'

interface ViteServer {
  middlewares: { use(middleware: NodeMiddleware): unknown }
}

/** What Vite calls on a plugin that mounts a server; structural, so that any version of Vite takes it. */
export interface WechatServerPlugin {
  name: string
  configureServer(server: ViteServer): void
  configurePreviewServer(server: ViteServer): void
}

/**
 * Mounts the companion in Vite's dev and preview servers.
 *
 * @example
 * // vite.config.ts
 * import { wechatServer } from '@wove/server/vite'
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({
 *   plugins: [
 *     wechatServer({
 *       appId: 'wx0123456789abcdef',
 *       appSecret: '0123456789abcdef0123456789abcdef',
 *       origins: ['http://localhost:5173'],
 *       api: 'http://localhost:5173/__wechat',
 *     }),
 *   ],
 * })
 */
export function wechatServer(options: WechatServerOptions): WechatServerPlugin {
  const middleware = nodeMiddleware(createWechatServer(options))
  return {
    name: 'wove:server',
    configureServer: ({ middlewares }) => void middlewares.use(middleware),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(middleware),
  }
}
