import { createWechatServer, type Store, type WechatServer } from '@wove/server'
import { redisStore } from '@wove/server/redis'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RedisServer, startRedis } from '../../support/redis.ts'
import { account, page } from '../support/options.ts'
import { createUpstream, listen, type Upstream } from '../support/upstream.ts'
import { startWorkers, type Worker } from '../support/workers.ts'

let redis: RedisServer
let client: Redis
let upstream: Upstream
let api: { url: string; close: () => Promise<void> }
let workers: Worker[] = []

beforeAll(async () => {
  redis = await startRedis()
  client = new Redis(redis.url)
  client.on('error', () => {})
})

afterAll(async () => {
  client.disconnect()
  await redis.stop()
})

beforeEach(async () => {
  await client.flushall()
  upstream = createUpstream()
  api = await listen(upstream)
})

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  workers = []
  await api.close()
})

const start = async (count: number) => (workers = await startWorkers(count, { REDIS_URL: redis.url, API_URL: api.url }))
const codes = (ended: { code: string }[]) => [...new Set(ended.map(({ code }) => code))]
const slowest = (ended: { milliseconds: number }[]) => Math.max(...ended.map(({ milliseconds }) => milliseconds))

/** Resolves as soon as the platform is asked for a token. */
function asked(delay: number): Promise<void> {
  return new Promise((resolve) => {
    upstream.misbehave = async (request) => {
      if (!request.url.endsWith('/cgi-bin/stable_token')) return undefined
      resolve()
      await new Promise((done) => setTimeout(done, delay))
      return undefined
    }
  })
}

describe('four processes on one Redis', () => {
  test('a thousand cold requests ask for one token and one ticket', async () => {
    const ended = (await Promise.all((await start(4)).map((worker) => worker.ask(250)))).flat()
    expect(ended).toHaveLength(1000)
    expect(codes(ended)).toEqual(['signed'])
    expect(upstream.count('/stable_token')).toBe(1)
    expect(upstream.count('/getticket')).toBe(1)
  }, 30_000)

  test('the one that holds the lock is killed: no request to a survivor fails', async () => {
    const [holder, ...survivors] = await start(4)
    const upstreamTakes = 400
    const reached = asked(upstreamTakes)
    holder!.start(10)
    await reached
    const calls = survivors.map((worker) => worker.ask(100))
    await holder!.kill()
    const ended = (await Promise.all(calls)).flat()
    expect(ended).toHaveLength(300)
    expect(codes(ended)).toEqual(['signed'])
    expect(upstream.count('/stable_token')).toBeLessThanOrEqual(2)
    expect(upstream.count('/getticket')).toBeLessThanOrEqual(2)
    // The lock of the dead one (1.5 s), one slow upstream call, half a second.
    expect(slowest(ended)).toBeLessThan(1500 + upstreamTakes + 500)
  }, 30_000)

  test('one is killed while it renews a token that still holds: the others serve on at once', async () => {
    const [holder, ...survivors] = await start(4)
    const ticket = { value: 'jsapi_ticket_still_good', until: Date.now() + 60_000, renewAt: Date.now() - 1 }
    await client.set(`wove:${account.appId}:jsapi_ticket`, JSON.stringify(ticket))
    const reached = asked(2000)
    expect(codes(await holder!.ask(1))).toEqual(['signed'])
    holder!.start(1)
    await reached
    for (const worker of survivors) expect(codes(await worker.ask(1))).toEqual(['signed'])
    await holder!.kill()
    const rounds = Array.from({ length: 30 }, () => survivors).flat()
    const ended: Awaited<ReturnType<Worker['ask']>> = []
    for (const worker of rounds) ended.push(...(await worker.ask(10)))
    expect(ended).toHaveLength(900)
    expect(codes(ended)).toEqual(['signed'])
    const sorted = ended.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length * 0.99)]).toBeLessThan(50)
  }, 30_000)

  test('an upstream that fails is not tried by one process after the other', async () => {
    upstream.misbehave = () => new Response('oops', { status: 500 })
    const ended = (await Promise.all((await start(4)).map((worker) => worker.ask(50)))).flat()
    expect(codes(ended)).toEqual(['platform-unreachable'])
    // One flight is two tries.
    expect(upstream.count('/stable_token')).toBeLessThanOrEqual(2)
  }, 30_000)

  test('a wrong secret is tried once in all of them', async () => {
    upstream.misbehave = () => Response.json({ errcode: 40125, errmsg: 'invalid appsecret' })
    const all = await start(4)
    for (let i = 0; i < 3; i++) {
      const ended = (await Promise.all(all.map((worker) => worker.ask(20)))).flat()
      expect(codes(ended)).toEqual(['wrong-secret'])
    }
    expect(upstream.count('/stable_token')).toBe(1)
  }, 30_000)
})

describe('one process', () => {
  const create = (store: Store): WechatServer =>
    createWechatServer({ ...account, store, fetch: upstream.fetch, log: () => {} })

  test('Redis gone: a clear error for who needs it, none for who has a ticket, and recovery without a restart', async () => {
    const own = new Redis(redis.url, { maxRetriesPerRequest: 1, retryStrategy: () => 50 })
    own.on('error', () => {})
    const warm = create(redisStore(own, { timeout: 300 }))
    await warm.signUrl(page)
    await redis.kill()

    const cold = create(redisStore(own, { timeout: 300 }))
    await expect(cold.signUrl(page)).rejects.toMatchObject({ code: 'store-unreachable' })
    expect(await warm.signUrl(page)).toMatchObject({ url: page })
    const request = new Request('https://h5.example.com/api/wechat/signature', {
      method: 'POST',
      body: JSON.stringify({ url: page }),
    })
    const response = await cold.fetch(request)
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'store-unreachable' })

    await redis.restart()
    await expect.poll(() => cold.signUrl(page).catch(() => undefined), { timeout: 5000 }).toMatchObject({ url: page })
    own.disconnect()
  }, 20_000)

  test('nothing in Redis or in its keys is the secret, and everything ends by itself', async () => {
    await create(redisStore(client)).signUrl(page)
    const keys = await client.keys('*')
    expect(keys.sort()).toEqual([`wove:${account.appId}:jsapi_ticket`, `wove:${account.appId}:stable_token`])
    for (const key of keys) {
      expect(await client.get(key)).not.toContain(account.appSecret)
      expect(await client.pttl(key)).toBeGreaterThan(7_000_000)
    }
  })

  test('a lock is given back only by who holds it', async () => {
    const store = redisStore(client)
    const owner = await store.lock('door', 1000)
    expect(owner).toBeTypeOf('string')
    expect(await store.lock('door', 1000)).toBeUndefined()
    await store.unlock('door', 'somebody else')
    expect(await store.extend('door', 'somebody else', 1000)).toBe(false)
    expect(await store.lock('door', 1000)).toBeUndefined()
    expect(await store.extend('door', owner!, 5000)).toBe(true)
    expect(await client.pttl('wove:door')).toBeGreaterThan(1000)
    await store.unlock('door', owner!)
    expect(await store.lock('door', 1000)).toBeTypeOf('string')
  })
})
