import { inspect } from 'node:util'
import { createWechatServer, memoryStore, type Store, WxError } from '@wove/server'
import { redisStore } from '@wove/server/redis'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { account, page, sessionKey } from './support/options.ts'
import { createSns, type Sns } from './support/sns.ts'
import { leave, visit } from './support/visit.ts'

/** Everything that a person or a log could get to see. */
let seen: string[]
let sns: Sns

/** What no one may see: the secret, the session key, and whatever the platform hands out. */
const secrets = [
  new RegExp(account.appSecret),
  new RegExp(sessionKey),
  /stable_token_[\da-f]/,
  /(jsapi|card)_ticket_[\da-f]/,
  /(oauth|refresh)_token_of_/,
]
const leaks = () => seen.filter((text) => secrets.some((secret) => secret.test(text)))

const note = (value: unknown) =>
  void seen.push(inspect(value, { depth: 10, showHidden: true, maxStringLength: null }), String(value))

/** Makes each kind of request, and notes all that comes of it. */
async function exercise(store: Store = memoryStore()): Promise<void> {
  const server = createWechatServer({ ...account, sessionKey, store, fetch: sns.fetch, log: note, onMedia: () => ({}) })
  const calls = [
    () => server.signUrl(page),
    () => server.accessToken().then(() => 'kept'),
    () => server.ticket('wx_card').then(() => 'kept'),
    () => server.exchangeCode(sns.code({ openid: 'o', scope: 'snsapi_userinfo' })),
  ]
  for (const call of calls) await call().then(note, note)

  const browser = visit(server)
  const post = (path: string, body: object) =>
    browser.open(`/api/wechat/${path}`, { method: 'POST', body: JSON.stringify(body) })
  const code = sns.code({ openid: 'o', scope: 'snsapi_userinfo' })
  const state = await leave(browser, page)
  const responses = [
    await post('signature', { url: page }),
    await post('card-signature', { cardId: 'p1' }),
    await post('invoice-signature', {}),
    await post('media/m1', {}),
    await browser.open(`/api/wechat/oauth/callback?code=${code}&state=${state}`),
    await browser.open('/api/wechat/oauth/me'),
  ]
  for (const response of responses) {
    // The signed cookie holds no secret, but is opaque: what is in it counts.
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value} ${unsealed(value)}`)
    seen.push(await response.text(), ...headers)
  }
}

function unsealed(header: string): string {
  return header.split(/[=.; ]/).reduce((text, part) => text + Buffer.from(part, 'base64url').toString('latin1'), '')
}

const answers: [string, (request: Request) => Response | undefined | Promise<Response | undefined>][] = [
  ['well', () => undefined],
  [
    'with 500 and the request in its body',
    async (request) => new Response(request.url + (await request.text()), { status: 500 }),
  ],
  ['with half a JSON', () => new Response('{"access_token":"stable_token_0123')],
  [
    'by breaking off, the address in the error',
    (request) => Promise.reject(new TypeError(`fetch failed: ${request.url}`)),
  ],
  ['that the secret is wrong', () => Response.json({ errcode: 40125, errmsg: 'invalid appsecret' })],
  ['that the IP is not listed', () => Response.json({ errcode: 40164, errmsg: 'invalid ip 1.2.3.4' })],
  [
    'that each token is dead',
    (request) =>
      request.url.includes('access_token=')
        ? Response.json({ errcode: 42001, errmsg: 'access_token expired' })
        : undefined,
  ],
]

beforeEach(() => {
  seen = []
  sns = createSns()
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...given: unknown[]) => given.forEach(note))
})

afterEach(() => vi.restoreAllMocks())

describe('no response, log or error holds the secret, a token or a ticket', () => {
  test.each(answers)(
    'when the platform answers %s',
    async (_, answer) => {
      const well = sns.misbehave
      sns.misbehave = async (request) => (await answer(request)) ?? well?.(request)
      await exercise()
      expect(seen.length).toBeGreaterThan(10)
      expect(leaks()).toEqual([])
    },
    20_000,
  )

  test('when the store fails with the command in its error', async () => {
    const fail = async (...command: unknown[]) => Promise.reject(new Error(`ERR ${command.join(' ')}`))
    const kept = new Map<string, string>()
    await exercise(redisStore({ get: async (key) => kept.get(key) ?? null, set: fail, eval: fail }))
    expect(seen.join()).toContain('store-unreachable')
    expect(leaks()).toEqual([])
  })

  test("when the app's own hook throws what it should not", async () => {
    const server = createWechatServer({
      ...account,
      sessionKey,
      fetch: sns.fetch,
      log: note,
      onSignIn: () => {
        throw new Error(`cannot reach the database with ${account.appSecret}`)
      },
    })
    const browser = visit(server)
    const state = await leave(browser, page)
    const response = await browser.open(`/api/wechat/oauth/callback?code=${sns.code({ openid: 'o' })}&state=${state}`)
    expect(response.status).toBe(500)
    seen.push(await response.text())
    expect(leaks()).toEqual([])
  })

  test('and the search finds what is there', async () => {
    note(new WxError('failed', { message: `the secret is ${account.appSecret}` }))
    expect(leaks()).not.toEqual([])
  })
})
