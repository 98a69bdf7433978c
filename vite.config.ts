import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Plugin, ServerOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { type NodeMiddleware, nodeMiddleware } from '@wove/server/node'
import { wechatServer } from '@wove/server/vite'
import { createMerchant, type MerchantWithKey } from '@wove/simulator/platform'
import { simulator } from '@wove/simulator/vite'
import { badBackend } from './playground/bad-backend.ts'
import { readSettings, type Settings } from './playground/settings.ts'
import { createShop, templates } from './playground/shop.ts'
import { traceInbox } from './playground/trace-inbox.ts'
import { walletMiddleware } from './playground/wallet-backend.ts'

const settings = readSettings()
const { port, real, lan } = settings

export default defineConfig({
  root: 'playground',
  plugins: [
    vue(),
    ...companion(settings),
    inbox(settings),
    ...(real ? [] : pretendPlatform(settings, await createMerchant())),
  ],
  server: serverOptions(settings),
  preview: { port, strictPort: true, host: lan || '127.0.0.1' },
  build: { outDir: resolve(import.meta.dirname, 'dist/playground'), emptyOutDir: true },
  test: {
    root: import.meta.dirname,
    // Some start servers and compilers, on machines that do other things besides.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        // Code for the page, in jsdom.
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['test/{core,jssdk,simulator,oauth,vue,weui}/**/*.test.ts'],
          exclude: ['test/**/*.node.test.ts'],
        },
      },
      {
        // The companion, in Node, with a guard over its secrets.
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['test/server/**/*.test.ts'],
          setupFiles: ['test/server/support/leak-guard.ts'],
        },
      },
      {
        // Code for other servers and tools, in Node.
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/repository/**/*.test.ts', 'test/**/*.node.test.ts'],
        },
      },
    ],
  },
})

/** The page's own backend: the companion, and a shop that sends notices. */
function companion({ urls: origins, messageToken, encodingAesKey, ...each }: Settings): Plugin[] {
  const { appId, appSecret, api, domainFiles, sessionKey } = each
  const { onSubscribe, onMessage, routes } = createShop()
  const server = wechatServer({
    appId,
    appSecret,
    api,
    domainFiles,
    sessionKey,
    origins,
    onSubscribe,
    ...(messageToken !== undefined && { messageToken, onMessage }),
    ...(encodingAesKey !== undefined && { encodingAesKey }),
  })
  const shop = routes(server.api)
  return [server as Plugin, backend('shop', (request) => shop.fetch(request))]
}

/** WeChat around the page, and the backends that only make sense beside it. */
function pretendPlatform(each: Settings, merchant: MerchantWithKey): Plugin[] {
  return [pretendClient(each, merchant), badServer(each), walletServer(each, merchant)]
}

/** The production build of the playground is a demo, and says so. */
function pretendClient(each: Settings, merchant: MerchantWithKey): Plugin {
  const { appId, appSecret, urls: pages, messageToken: token = '', encodingAesKey } = each
  const domains = ['localhost', '127.0.0.1', ...pages.map((url) => new URL(url).host)]
  const messages = {
    url: `http://127.0.0.1:${port}/api/wechat/message`,
    token,
    ...(encodingAesKey !== undefined && { encodingAesKey }),
  }
  const account = { appId, secret: appSecret, domains, kind: 'service' as const, templates, messages }
  return simulator({ accounts: [account], merchants: [merchant], allowInBuild: true })
}

/** The backend that gets signatures wrong on purpose. */
function badServer(options: Settings): Plugin {
  const { fetch } = badBackend(options)
  return backend('bad', (request) => fetch(request))
}

/** A backend under `/api/<name>/` of the dev and preview servers. */
function backend(name: string, fetch: (request: Request) => Response | Promise<Response>): Plugin {
  const middleware = nodeMiddleware({
    fetch: async (request) => fetch(request),
    handles: (path) => path.startsWith(`/api/${name}/`),
  })
  return mounted(name, middleware)
}

/** Where phones leave their traces. */
function inbox({ urls: origins }: Settings): Plugin {
  const { fetch } = traceInbox({ folder: resolve(import.meta.dirname, '.cache/traces'), origins })
  return mounted(
    'trace-inbox',
    nodeMiddleware({
      fetch: async (request) => fetch(request),
      handles: (path) => path === '/api/traces',
    }),
  )
}

/** A backend beside the pages, in the dev server and in front of the build. */
function mounted(name: string, middleware: NodeMiddleware): Plugin {
  return {
    name: `playground:${name}`,
    configureServer: ({ middlewares }) => void middlewares.use(middleware),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(middleware),
  }
}

/** The shop and the company behind the wallet pages. */
function walletServer(
  { appId, appSecret, api, sessionKey, urls: origins }: Settings,
  merchant: MerchantWithKey,
): Plugin {
  const middleware = walletMiddleware({ appId, appSecret, api, payApi: api, sessionKey, origins, merchant })
  return mounted('wallet-backend', middleware)
}

/** Behind a tunnel the browser reaches the dev server, and its hot reload, by the tunnel's name. */
function serverOptions(each: Settings): ServerOptions {
  const [first] = each.urls.map((url) => new URL(url))
  const tunnel = first && first.hostname !== 'localhost' ? first : undefined
  return {
    port,
    strictPort: true,
    host: lan || '127.0.0.1',
    ...(tunnel && {
      allowedHosts: [tunnel.hostname],
      hmr: {
        host: tunnel.hostname,
        protocol: tunnel.protocol === 'https:' ? 'wss' : 'ws',
        clientPort: Number(tunnel.port) || (tunnel.protocol === 'https:' ? 443 : 80),
      },
    }),
  }
}
