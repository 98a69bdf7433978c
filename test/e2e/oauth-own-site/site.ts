/**
 * A site in a process of its own, whose server has a clock that can be moved: a page with a hash router, its server,
 * and the pretend platform around both.
 */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWechatServer } from '@wove/server'
import { nodeMiddleware } from '@wove/server/node'
import { createProxy } from '@wove/simulator/proxy'
import { build, type Rolldown } from 'vite'

/** What the site says once it can be opened. */
export interface Ready {
  url: string
}

/** What the test asks for. */
export interface Order {
  /** Milliseconds by which the server's clock moves on. */
  advance: number
}

const account = { appId: 'wx0123456789abcdef', appSecret: '0123456789abcdef0123456789abcdef' }
const html =
  '<!doctype html><html lang="en"><title>Shop</title><div id="app"></div><script type="module" src="/page.js"></script>'

const page = (await build({
  configFile: false,
  logLevel: 'warn',
  build: { write: false, rolldownOptions: { input: `${import.meta.dirname}/page.ts` } },
})) as Rolldown.RolldownOutput

/** Milliseconds by which the server's clock is ahead. */
let ahead = 0

const target = createServer()
const proxy = createProxy({ target: await listen(target), log: () => {} })
const url = await listen(proxy)
const wechat = createWechatServer({
  ...account,
  origins: [url],
  now: () => Date.now() + ahead,
  // The proxy asks by the name of its target.
  publicUrl: url,
  api: `${url}/__wechat`,
  sessionKey: 'a-session-key-of-thirty-two-or-more-characters',
})

/** A backend of the app's own, for the page-code mode. */
async function login(request: Request): Promise<Response> {
  const { code } = (await request.json()) as { code: string }
  const { kind } = await wechat.exchangeCode(code)
  return Response.json({ kind, scope: 'snsapi_base' })
}

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (wechat.handles(pathname)) return wechat.fetch(request)
  if (pathname === '/login') return login(request)
  const isScript = pathname === '/page.js'
  const headers = { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' }
  return new Response(isScript ? page.output[0].code : html, { headers })
}

target.on('request', nodeMiddleware({ fetch: answer, handles: () => true }))

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

process.on('message', ({ advance }: Order) => {
  ahead += advance
  process.send?.({ url } satisfies Ready)
})

// In the workspace the page's scripts are made at the first request, which takes its time.
for (const name of ['client', 'shell']) await fetch(`${url}/__wechat/${name}.js`)
process.send?.({ url } satisfies Ready)
