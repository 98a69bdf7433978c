import { createWechatServer, isWxError, memoryStore, type Store, type WechatServer } from '@wove/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { account, page } from '../support/options.ts'
import { createUpstream, type Upstream } from '../support/upstream.ts'

const hour = 3_600_000

let upstream: Upstream
let log: string[]
let server: WechatServer

function create(options: { store?: Store; tokenMode?: 'token' } = {}): WechatServer {
  return createWechatServer({ ...account, fetch: upstream.fetch, log: (line) => log.push(line), ...options })
}

/** The clock goes on, ours and the platform's. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** What a call ends with, while the fake clock runs through its pauses. */
async function settled<T>(call: Promise<T>): Promise<T> {
  call.catch(() => {})
  await vi.advanceTimersByTimeAsync(60_000)
  return call
}

const errcode = (code: number, errmsg = 'refused') => Response.json({ errcode: code, errmsg })

beforeEach(() => {
  vi.useFakeTimers()
  upstream = createUpstream()
  log = []
  server = create()
})

afterEach(() => vi.useRealTimers())

describe('one process', () => {
  test('a thousand cold requests ask for one token and one ticket', async () => {
    const answers = await Promise.all(Array.from({ length: 1000 }, () => server.signUrl(page)))
    expect(new Set(answers.map(({ nonceStr }) => nonceStr)).size).toBe(1000)
    expect(upstream.count('/stable_token')).toBe(1)
    expect(upstream.count('/getticket')).toBe(1)
  })

  test('the signatures hold on the platform', async () => {
    const { appId, timestamp, nonceStr, signature } = await server.signUrl(page)
    const request = { appId, timestamp: String(timestamp), nonceStr, signature }
    const verdict = upstream.platform.verify({ ...request, url: page, landing: page, href: page })
    expect(verdict.keyword).toBe('ok')
  })

  test('cards are signed with their own ticket, which is kept apart', async () => {
    expect(await server.ticket('wx_card')).not.toBe(await server.ticket('jsapi'))
    expect(upstream.count('/getticket')).toBe(2)
  })

  test('the old token is served while the new one is fetched', async () => {
    const first = await server.accessToken()
    await pass(2 * hour - 299_000)
    let release = () => {}
    upstream.misbehave = async () => {
      await new Promise<void>((resolve) => (release = resolve))
      return undefined
    }
    expect(await server.accessToken()).toBe(first)
    expect(await server.accessToken()).toBe(first)
    await pass(0)
    expect(upstream.count('/stable_token')).toBe(2)
    release()
    await pass(0)
    expect(await server.accessToken()).not.toBe(first)
  })

  test('a renewal that fails leaves the old token in force, and the log says so', async () => {
    const first = await server.accessToken()
    await pass(2 * hour - 200_000)
    upstream.misbehave = () => errcode(45009, 'reach max api daily quota limit')
    expect(await server.accessToken()).toBe(first)
    await pass(10)
    for (let i = 0; i < 100; i++) expect(await server.accessToken()).toBe(first)
    expect(upstream.count('/stable_token')).toBe(2)
    expect(log.join('\n')).toContain('45009')
  })

  test('a token that lives for five minutes is renewed in its last minute', async () => {
    upstream.misbehave = () => Response.json({ access_token: `token-${upstream.count('')}`, expires_in: 300 })
    const first = await server.accessToken()
    await pass(239_000)
    await server.accessToken()
    await pass(0)
    expect(await server.accessToken()).toBe(first)
    await pass(2000)
    await server.accessToken()
    await pass(0)
    expect(await server.accessToken()).not.toBe(first)
    expect(upstream.count('')).toBe(2)
  })

  test('a token without any life left is used once and kept nowhere', async () => {
    const set = vi.fn<Store['set']>(async () => {})
    const store = { ...memoryStore(), set }
    server = create({ store })
    upstream.misbehave = () => Response.json({ access_token: 'short-lived', expires_in: 0 })
    expect(await server.accessToken()).toBe('short-lived')
    expect(set).not.toHaveBeenCalled()
  })

  test('the classic token is an option', async () => {
    server = create({ tokenMode: 'token' })
    await server.accessToken()
    expect(upstream.count('/cgi-bin/token')).toBe(1)
    expect(upstream.count('/stable_token')).toBe(0)
  })
})

describe('a dead token', () => {
  test('is renewed once when the platform calls it dead, and the call is repeated once', async () => {
    server = create({ tokenMode: 'token' })
    const dead = await server.accessToken()
    upstream.misbehave = (request) => (request.url.includes(dead) ? errcode(42001, 'access_token expired') : undefined)
    expect(await server.ticket('jsapi')).toMatch(/^jsapi_ticket_/)
    expect(upstream.count('/cgi-bin/token')).toBe(2)
    expect(upstream.count('/getticket')).toBe(2)
  })

  test('is renewed once for all who name it', async () => {
    server = create({ tokenMode: 'token' })
    const dead = await server.accessToken()
    const renewed = await Promise.all(Array.from({ length: 500 }, () => server.renewAccessToken(dead)))
    expect(new Set(renewed).size).toBe(1)
    expect(renewed[0]).not.toBe(dead)
    expect(upstream.count('/cgi-bin/token')).toBe(2)
    expect(await server.renewAccessToken(dead)).toBe(renewed[0])
    expect(upstream.count('/cgi-bin/token')).toBe(2)
  })

  test('that the platform hands out again is not asked for over and over', async () => {
    const dead = await server.accessToken()
    upstream.misbehave = (request) =>
      request.url.includes('getticket') ? errcode(40001, 'invalid credential') : undefined
    for (let i = 0; i < 20; i++) {
      await expect(settled(server.ticket('jsapi'))).rejects.toMatchObject({ code: 'platform-error' })
    }
    expect(await server.accessToken()).toBe(dead)
    // Once at the start, and once a minute at most: each of the twenty tries above takes a minute here.
    expect(upstream.count('/stable_token')).toBeLessThanOrEqual(21)

    const asked = upstream.count('/stable_token')
    await Promise.all(Array.from({ length: 100 }, () => server.renewAccessToken(dead)))
    expect(upstream.count('/stable_token')).toBeLessThanOrEqual(asked + 1)
  })
})

describe('what only a person can mend', () => {
  for (const [name, code, expected, pause] of [
    ['a wrong secret', 40125, 'wrong-secret', 60_000],
    ['a secret that the token call names 40001', 40001, 'wrong-secret', 60_000],
    ['an unknown IP', 40164, 'ip-not-allowed', 60_000],
    ['an IP that was refused', 89507, 'ip-not-allowed', hour],
    ['an IP that was refused twice', 89506, 'ip-not-allowed', 24 * hour],
  ] as const) {
    test(`${name} is not tried in a loop`, async () => {
      upstream.misbehave = () => errcode(code)
      for (let i = 0; i < 50; i++) await expect(server.signUrl(page)).rejects.toMatchObject({ code: expected })
      await Promise.allSettled(Array.from({ length: 100 }, () => server.signUrl(page)))
      expect(upstream.count('/stable_token')).toBe(1)

      await pass(pause - 1000)
      await expect(server.signUrl(page)).rejects.toMatchObject({ code: expected })
      expect(upstream.count('/stable_token')).toBe(1)

      await pass(2000)
      upstream.misbehave = undefined
      expect(await server.signUrl(page)).toMatchObject({ appId: account.appId })
    })
  }
})

describe('a platform in trouble', () => {
  const troubles: [string, () => Response | Promise<Response>][] = [
    ['answers 500', () => new Response('oops', { status: 500 })],
    ['answers half a JSON', () => new Response('{"access_token": "abc", "expi')],
    ['answers a page of HTML', () => new Response('<!doctype html><title>login</title>')],
    ['answers null', () => Response.json(null)],
    ['answers a token without its life', () => Response.json({ access_token: 'abc' })],
    ['answers nothing for ever', () => new Promise(() => {})],
    ['breaks the connection', () => Promise.reject(new TypeError('fetch failed'))],
  ]
  for (const [name, trouble] of troubles) {
    test(`${name}: it is asked twice at most, all who wait hear of it, and it mends itself`, async () => {
      upstream.misbehave = trouble
      const calls = Array.from({ length: 100 }, () => server.signUrl(page))
      const ends = await settled(Promise.allSettled(calls))
      for (const end of ends) {
        expect(end.status).toBe('rejected')
        const { reason } = end as PromiseRejectedResult
        expect(isWxError(reason, 'platform-unreachable')).toBe(true)
      }
      expect(upstream.count('/stable_token')).toBeLessThanOrEqual(2)

      upstream.misbehave = undefined
      expect(await server.signUrl(page)).toMatchObject({ url: page })
    })
  }

  test('busy (-1): it is asked again after growing pauses, three times in all', async () => {
    upstream.misbehave = () => errcode(-1, 'system error')
    await expect(settled(server.signUrl(page))).rejects.toMatchObject({ code: 'platform-error' })
    expect(upstream.count('/stable_token')).toBe(3)
  })

  test('busy once: the caller hears nothing of it', async () => {
    upstream.misbehave = () => (upstream.count('/stable_token') === 1 ? errcode(-1, 'system error') : undefined)
    expect(await settled(server.signUrl(page))).toMatchObject({ url: page })
  })

  test('slow, but within its time: everybody waits for the one answer', async () => {
    upstream.misbehave = () => new Promise((resolve) => setTimeout(() => resolve(undefined), 4000))
    const calls = Promise.all(Array.from({ length: 100 }, () => server.signUrl(page)))
    expect(await settled(calls)).toHaveLength(100)
    expect(upstream.count('/stable_token')).toBe(1)
  })
})
