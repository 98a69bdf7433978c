import { createWechatServer, type WechatServer } from './create-server.ts'
import { type NodeMiddleware, nodeMiddleware } from './node.ts'
import type { WechatServerOptions } from './options.ts'
import { secretGuard, type SecretGuardPlugin } from './vite/guard.ts'

export { secretGuard, type SecretGuardOptions, type SecretGuardPlugin } from './vite/guard.ts'

interface ViteServer {
  middlewares: { use(middleware: NodeMiddleware): unknown }
}

/** What Vite calls on a plugin that mounts a server; structural, so that any version of Vite takes it. */
export interface WechatServerPlugin extends SecretGuardPlugin {
  /** The companion itself, for routes of your own in the dev server. */
  readonly api: WechatServer
  configureServer(server: ViteServer): void
  configurePreviewServer(server: ViteServer): void
}

export interface WechatServerPluginOptions extends WechatServerOptions {
  /** Names of further environment variables whose values may be in no file for the browser. */
  secretEnv?: readonly string[]
}

/**
 * Mounts the companion in Vite's dev and preview servers, and fails the build when the app secret or the session key is
 * in a file for the browser.
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
export function wechatServer({ secretEnv = [], ...options }: WechatServerPluginOptions): WechatServerPlugin {
  const api = createWechatServer(options)
  const middleware = nodeMiddleware(api)
  const { appSecret, sessionKey } = options
  return {
    ...secretGuard({ values: { appSecret, sessionKey }, env: secretEnv }),
    name: 'wove:server',
    api,
    configureServer: ({ middlewares }) => void middlewares.use(middleware),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(middleware),
  }
}
