/**
 * The shop's and the company's own backend behind the wallet pages, on the pretend platform only. Amounts, orders and what
 * becomes of an invoice are decided here; the page names things, it never says what they cost or whether they are paid.
 */
import { nodeMiddleware, type NodeMiddleware } from '@wove/server/node'
import { explain } from '@wove/core/explain'
import { createWechatServer, isWxError, type WechatServer, type WechatServerOptions } from '@wove/server'
import type { MerchantWithKey } from '@wove/simulator/platform'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deposits } from './wallet-backend/deposits.ts'
import { expenses } from './wallet-backend/expenses.ts'
import { orders } from './wallet-backend/orders.ts'
import { ShopError } from './wallet-backend/shop-error.ts'
import { visits } from './wallet-backend/visits.ts'

export interface WalletBackendOptions extends WechatServerOptions {
  merchant: MerchantWithKey
  /** Where WeChat Pay answers. */
  payApi: string
}

const walletPath = '/api/wallet'

export function walletBackend({ merchant, payApi, ...options }: WalletBackendOptions): Hono {
  const wechat: WechatServer = createWechatServer(options)
  const app = new Hono().basePath(walletPath)
  app.use(async (context, next) => {
    context.header('cache-control', 'no-store')
    const origin = context.req.header('origin')
    if (context.req.method !== 'GET' && origin !== undefined && !options.origins.includes(origin))
      throw new ShopError(403, 'origin-not-listed', 'the page that asks is of no listed origin')
    await next()
  })
  app.use(
    bodyLimit({
      maxSize: 16_384,
      onError: () => {
        throw new ShopError(400, 'bad-request', 'the body is larger than 16 KB')
      },
    }),
  )
  expenses(app, wechat)
  orders(app, wechat, { merchant, payApi, appId: options.appId })
  deposits(app, wechat, { merchant, payApi, appId: options.appId })
  visits(app, wechat)
  app.onError((error, context) => {
    context.header('cache-control', 'no-store')
    if (error instanceof ShopError) {
      const { status, code, message, more } = error
      return context.json({ code, message, ...more }, status)
    }
    if (isWxError(error)) {
      const { code } = error
      if (code.startsWith('invoice-')) return context.json({ code, message: explain(error, 'en').why }, 409)
      return context.json({ code, message: error.message }, /^(bad-request|origin)/.test(code) ? 400 : 502)
    }
    console.error(error)
    return context.json({ code: 'failed', message: 'the shop failed; its log says where' }, 500)
  })
  app.notFound((context) => context.json({ code: 'not-found', message: 'the shop knows nothing of this' }, 404))
  return app
}

/** The same for a dev server's middlewares. */
export function walletMiddleware(options: WalletBackendOptions): NodeMiddleware {
  const { fetch } = walletBackend(options)
  return nodeMiddleware({
    fetch: async (request) => fetch(request),
    handles: (path) => path.startsWith(`${walletPath}/`),
  })
}
