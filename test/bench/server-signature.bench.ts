import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWechatServer } from '@wove/server'
import { nodeMiddleware } from '@wove/server/node'
import { createPlatform } from '@wove/simulator/platform'
import { Hono } from 'hono'
import type { Bench } from './bench.ts'
import type { Order } from './server-signature/load.ts'
import { peers } from './server-signature/peers.ts'

const requests = 5000
const account = { appId: 'wx0123456789abcdef', appSecret: '0123456789abcdef0123456789abcdef' }

let load: ChildProcess
const servers: Server[] = []
const urls: Record<string, string> = {}

/** How much a server takes beside an empty handler, measured one right after the other. */
async function besideEmpty(name: string): Promise<number> {
  const [own, empty] = [await time(name), await time('empty')]
  return own / empty
}

export const bench: Bench = {
  title:
    'POST /signature with a warm ticket, processor time of 5000 requests beside an empty Hono handler (1.25 is 80 % of its throughput)',
  unit: '×',
  rounds: 9,
  cases: [
    { name: '@wove/server', measure: () => besideEmpty('wove'), atMost: 1.25 },
    ...Object.keys(peers).map((name) => ({
      name: `${name} on node:http, no checks`,
      measure: () => besideEmpty(name),
    })),
  ],
  async prepare() {
    const wove = createWechatServer({
      ...account,
      origins: ['https://h5.example.com'],
      fetch: createPlatform().fetch,
    })
    const empty = new Hono().post('/api/wechat/signature', (context) => context.json({}))
    await serve('wove', nodeMiddleware(wove))
    await serve('empty', nodeMiddleware({ fetch: async (request) => empty.fetch(request), handles: () => true }))
    for (const [name, handler] of Object.entries(peers)) await serve(name, handler(account))
    load = fork(new URL('server-signature/load.ts', import.meta.url), { execArgv: [] })
    // A server is measured as it is after some minutes: what the engine has not compiled yet takes half as long again.
    for (let turn = 0; turn < 4; turn++) for (const name of Object.keys(urls)) await time(name)
    return async () => {
      load.kill()
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    }
  },
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

async function serve(name: string, handler: Handler): Promise<void> {
  const server = createServer(handler).listen(0, '127.0.0.1')
  await once(server, 'listening')
  servers.push(server)
  urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/wechat/signature`
}

/**
 * The processor time that so many requests take of this process, in milliseconds. The process that asks and whatever else runs
 * on the machine have no part in it: with a core of its own a server answers just so many more as it takes less of it.
 */
async function time(name: string): Promise<number> {
  const answered = once(load, 'message')
  const before = process.cpuUsage()
  load.send({ url: urls[name]!, requests } satisfies Order)
  await answered
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
