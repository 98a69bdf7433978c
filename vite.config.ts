import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Plugin, ServerOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { nodeMiddleware } from '@wove/server/node'
import { wechatServer } from '@wove/server/vite'
import { createMerchant, type MerchantWithKey } from '@wove/simulator/platform'
import { simulator } from '@wove/simulator/vite'
import { badBackend } from './playground/bad-backend.ts'
import { readSettings, type Settings } from './playground/settings.ts'
import { walletMiddleware } from './playground/wallet-backend.ts'

const settings = readSettings()
const { port, real, lan, urls } = settings

export default defineConfig({
  root: 'playground',
  plugins: [vue(), companion(settings), ...(real ? [] : pretendPlatform(settings, await createMerchant()))],
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
        // Code for servers and tools, in Node.
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{server,repository}/**/*.test.ts', 'test/**/*.node.test.ts'],
        },
      },
    ],
  },
})

/** The page's own backend. */
function companion({ appId, appSecret, api, domainFiles, sessionKey }: Settings): Plugin {
  return wechatServer({ appId, appSecret, api, domainFiles, sessionKey, origins: urls }) as Plugin
}

/** WeChat around the page, and the backends that only make sense beside it. */
function pretendPlatform(each: Settings, merchant: MerchantWithKey): Plugin[] {
  return [pretendClient(each, merchant), badServer(each), walletServer(each, merchant)]
}

/** The production build of the playground is a demo, and says so. */
function pretendClient({ appId, appSecret, urls: pages }: Settings, merchant: MerchantWithKey): Plugin {
  const domains = ['localhost', '127.0.0.1', ...pages.map((url) => new URL(url).host)]
  const accounts = [{ appId, secret: appSecret, domains, kind: 'service' as const }]
  return simulator({ accounts, merchants: [merchant], allowInBuild: true })
}

/** The backend that gets signatures wrong on purpose. */
function badServer(options: Settings): Plugin {
  const { fetch } = badBackend(options)
  const middleware = nodeMiddleware({
    fetch: async (request) => fetch(request),
    handles: (path) => path.startsWith('/api/bad/'),
  })
  return {
    name: 'playground:bad-backend',
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
  return {
    name: 'playground:wallet-backend',
    configureServer: ({ middlewares }) => void middlewares.use(middleware),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(middleware),
  }
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
