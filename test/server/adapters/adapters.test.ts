import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createWechatServer } from '@wove/server'
import { koaMiddleware } from '@wove/server/koa'
import { nodeMiddleware } from '@wove/server/node'
import express from 'express'
import Koa from 'koa'
import { afterEach, describe, expect, test } from 'vitest'
import { account, page } from '../support/options.ts'
import { createUpstream } from '../support/upstream.ts'

let running: Server | undefined
afterEach(async () => {
  running?.closeAllConnections()
  await new Promise((resolve) => (running ? running.close(resolve) : resolve(undefined)))
})

async function listen(server: Server): Promise<string> {
  running = server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const ips: (string | undefined)[] = []
const create = () =>
  createWechatServer({
    ...account,
    fetch: createUpstream().fetch,
    log: () => {},
    rateLimit: (_, { ip }) => ips.push(ip) > 0,
  })

const adapters: [string, () => Server][] = [
  ['node:http', () => createServer(nodeMiddleware(create()))],
  [
    'Express',
    () => {
      const app = express()
      app.use(nodeMiddleware(create()))
      app.get('/own', (_, response) => void response.send('own'))
      return createServer(app)
    },
  ],
  [
    'Koa',
    () => {
      const app = new Koa()
      app.use(koaMiddleware(create()))
      app.use((context) => {
        if (context.path === '/own') context.body = 'own'
      })
      const handle = app.callback()
      return createServer((request, response) => void handle(request, response))
    },
  ],
]

describe.each(adapters)('%s', (name, make) => {
  test('signs a page, and tells the rate limit where the request came from', async () => {
    const url = await listen(make())
    const response = await fetch(`${url}/api/wechat/signature`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: page }),
    })
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ appId: account.appId, url: page })
    // Said, not cut into chunks: what a page of a listed site may read, how long it is, and that nobody keeps it.
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(text.length),
      'cache-control': 'no-store',
      vary: 'Origin',
    })
    expect(ips.at(-1)).toBe('127.0.0.1')
  })

  test('answers what it does not sign with a sentence', async () => {
    const url = await listen(make())
    const response = await fetch(`${url}/api/wechat/signature`, { method: 'POST', body: 'x'.repeat(100_000) })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'bad-request' })
  })

  test('leaves the paths of the app alone', async () => {
    const url = await listen(make())
    const response = await fetch(`${url}/own`)
    expect(name === 'node:http' ? response.status : await response.text()).toBe(name === 'node:http' ? 404 : 'own')
  })

  test("leaves the app's own Request and Response alone", async () => {
    const before = [globalThis.Request, globalThis.Response]
    const url = await listen(make())
    await fetch(`${url}/own`)
    expect([globalThis.Request, globalThis.Response]).toEqual(before)
  })
})
