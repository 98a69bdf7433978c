import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { nodeMiddleware } from '@wove/server/node'
import { createMerchant, createPlatform, type MerchantWithKey, type Platform } from '@wove/simulator/platform'
import { createWechatServer } from '@wove/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { walletBackend } from '../../playground/wallet-backend.ts'
import { account, sessionKey } from '../server/support/options.ts'
import { leave, target, visit } from '../server/support/visit.ts'
import { chooseInvoices, visitPage } from '../server/support/wallet.ts'

const site = account.origins[0]!
let merchant: MerchantWithKey
let platform: Platform
let network: Server
let api: string
let shop: ReturnType<typeof walletBackend>

beforeAll(async () => {
  merchant = await createMerchant()
  // Whatever platform the test has made is the one on the network.
  const fetch = (request: Request) => platform.fetch(request)
  network = createServer(nodeMiddleware({ fetch, handles: () => true })).listen(0, '127.0.0.1')
  await once(network, 'listening')
  api = `http://127.0.0.1:${(network.address() as { port: number }).port}`
})
afterAll(() => {
  network.closeAllConnections()
  network.close()
})

beforeEach(() => {
  const { appId, appSecret: secret } = account
  platform = createPlatform({
    accounts: [{ appId, secret, domains: ['h5.example.com'], kind: 'service' }],
    merchants: [merchant],
  })
  shop = walletBackend({ ...account, sessionKey, api, payApi: api, merchant, log: () => {} })
})

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await shop.fetch(
    new Request(`${site}/api/wallet${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}
const post = (path: string, body: unknown = {}, headers?: Record<string, string>) => ask('POST', path, body, headers)

/** The cookie of the person with the phone. */
async function signedIn(): Promise<Record<string, string>> {
  const server = createWechatServer({ ...account, sessionKey, api, log: () => {} })
  const browser = visit(server)
  const state = await leave(browser, `${site}/checkout`, '&scope=snsapi_base')
  const search = new URLSearchParams([
    ['appid', account.appId],
    ['redirect_uri', `${site}/api/wechat/oauth/callback`],
    ['response_type', 'code'],
    ['scope', 'snsapi_base'],
    ['state', state],
  ])
  const allowed = await platform.fetch(
    new Request(`https://open.weixin.qq.com/connect/oauth2/authorize?${search}`, {
      method: 'POST',
      body: new URLSearchParams({ decision: 'allow' }),
    }),
  )
  await browser.open(target(allowed).href)
  return { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
}

describe('a claim', () => {
  test('locks its invoices, and is approved once', async () => {
    const [taxi, hotel] = chooseInvoices(platform)
    const invoices = [taxi, hotel]
    expect((await post('/invoices', { invoices })).answer).toMatchObject({
      invoices: [{ feeCents: 4600, reimburseStatus: 'init' }, { feeCents: 58_800 }],
    })
    const { status, answer: claim } = await post('/expenses', { invoices, title: {}, address: {} })
    expect([status, claim]).toMatchObject([
      201,
      { status: 'locked', totalCents: 63_400, invoices: [{ reimburseStatus: 'lock' }, {}] },
    ])
    expect(await post(`/expenses/${String(claim.id)}/approve`)).toMatchObject({
      status: 200,
      answer: { status: 'reimbursed', invoices: [{ reimburseStatus: 'closure' }, {}] },
    })
    for (const decision of ['approve', 'return'])
      expect(await post(`/expenses/${String(claim.id)}/${decision}`)).toMatchObject({
        status: 409,
        answer: { code: 'expense-closed' },
      })
    expect(await post('/expenses', { invoices })).toMatchObject({ status: 409, answer: { code: 'invoice-reimbursed' } })
  })

  test('two clicks at once are one decision', async () => {
    const { answer } = await post('/expenses', { invoices: chooseInvoices(platform) })
    const both = await Promise.all([
      post(`/expenses/${String(answer.id)}/approve`),
      post(`/expenses/${String(answer.id)}/return`),
    ])
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
  })

  test('that is returned gives the invoices back', async () => {
    const invoices = chooseInvoices(platform)
    const { answer } = await post('/expenses', { invoices })
    expect((await post(`/expenses/${String(answer.id)}/return`)).answer).toMatchObject({ status: 'returned' })
    expect(platform.invoices.map(({ status }) => status)).toEqual(Array(4).fill('INVOICE_REIMBURSE_INIT'))
    expect((await post('/expenses', { invoices })).status).toBe(201)
  })

  test('tells neither openid nor the address of the PDF', async () => {
    const { answer } = await post('/invoices', { invoices: chooseInvoices(platform) })
    expect(JSON.stringify(answer)).not.toMatch(/openid|pdf/i)
  })

  test.each<[unknown]>([
    [undefined],
    [[]],
    ['p'],
    [{ length: 1 }],
    [[null]],
    [[{ cardId: 'p' }]],
    [[{ cardId: 'p', encryptCode: 7 }]],
    [[{ cardId: ['p'], encryptCode: 'e' }]],
    [Array.from({ length: 21 }, (_, i) => ({ cardId: 'p', encryptCode: `e${i}` }))],
    [Array.from({ length: 2 }, () => ({ cardId: 'p', encryptCode: 'e' }))],
  ])('of %j is refused before the platform is asked', async (invoices) => {
    for (const path of ['/invoices', '/expenses'])
      expect(await post(path, { invoices })).toMatchObject({ status: 400, answer: { code: 'bad-request' } })
  })

  test('of a made-up code is the platform’s to refuse', async () => {
    const { status, answer } = await post('/expenses', { invoices: [{ cardId: 'p', encryptCode: 'made up' }] })
    expect([status, answer.code]).toEqual([502, 'platform-error'])
  })
})

describe('a checkout', () => {
  const order = async (item = 'tea') => String((await post('/orders', { item })).answer.id)

  test('has its price from the shop, whatever the page says', async () => {
    const { status, answer } = await post('/orders', { item: 'tea', amountCents: 1 })
    expect([status, answer]).toMatchObject([201, { amountCents: 3800, status: 'unpaid' }])
  })

  test.each(['v3', 'v2-md5', 'v2-hmac'])('%s: is signed so that the client lets it be paid, once', async (way) => {
    const cookies = await signedIn()
    const id = await order()
    const { status, answer: args } = await post(`/orders/${id}/payment`, { api: way }, cookies)
    expect(status).toBe(200)
    expect(await platform.verifyCall({ api: 'chooseWXPay', args })).toMatchObject({
      keyword: 'ok',
      order: { cents: 3800 },
    })

    expect((await ask('GET', `/orders/${id}`)).answer).toMatchObject({ status: 'unpaid' })
    const prepayId = String(args.package).slice('prepay_id='.length)
    await platform.fetch(
      new Request(`${api}/simulator/pay`, { method: 'POST', body: JSON.stringify({ prepayId, later: true }) }),
    )
    expect((await ask('GET', `/orders/${id}`)).answer).toMatchObject({ status: 'pending' })
    expect(await post(`/orders/${id}/payment`, {}, cookies)).toMatchObject({
      status: 409,
      answer: { code: 'order-pending' },
    })
    expect((await ask('GET', `/orders/${id}`)).answer).toMatchObject({ status: 'paid' })
    expect(await post(`/orders/${id}/payment`, {}, cookies)).toMatchObject({
      status: 409,
      answer: { code: 'order-paid', message: 'this order is paid: it cannot be paid a second time' },
    })
  })

  test.each(['v3', 'v2-md5'])('%s: is not paid twice, even where the order query lies', async (way) => {
    const cookies = await signedIn()
    const id = await order()
    const { answer } = await post(`/orders/${id}/payment`, { api: way }, cookies)
    const prepayId = String(answer.package).slice('prepay_id='.length)
    const door = (path: string, body: object) =>
      platform.fetch(new Request(`${api}/simulator/${path}`, { method: 'POST', body: JSON.stringify(body) }))
    await door('pay', { prepayId })
    await door('faults', { orderQuery: { says: 'unpaid', times: 2 } })
    expect((await ask('GET', `/orders/${id}`)).answer).toMatchObject({ status: 'unpaid' })
    expect(await post(`/orders/${id}/payment`, { api: way }, cookies)).toMatchObject({
      status: 409,
      answer: { code: 'order-paid' },
    })
    expect((await ask('GET', `/orders/${id}`)).answer).toMatchObject({ status: 'paid' })
  })

  test('asks who pays: without a sign-in there is no payment, but the way to one', async () => {
    expect(await post(`/orders/${await order()}/payment`)).toEqual({
      status: 401,
      answer: {
        code: 'sign-in-required',
        message: expect.stringMatching(/sign in/),
        signIn: '/api/wechat/oauth/authorize?scope=snsapi_base',
      },
    })
  })

  test('keeps to the API that an order was placed with', async () => {
    const cookies = await signedIn()
    const id = await order()
    await post(`/orders/${id}/payment`, { api: 'v2-md5' }, cookies)
    expect(await post(`/orders/${id}/payment`, { api: 'v3' }, cookies)).toMatchObject({ status: 400 })
    expect(await post(`/orders/${id}/payment`, {}, cookies)).toMatchObject({ status: 200, answer: { signType: 'MD5' } })
  })

  test.each<[unknown]>([[undefined], [7], ['__proto__'], ['toString'], [['tea']], [{ tea: 1 }], ['']])(
    '%j is not sold here',
    async (item) => {
      expect(await post('/orders', { item })).toMatchObject({ status: 400, answer: { code: 'bad-request' } })
    },
  )

  test.each<[unknown]>([['v4'], [null], [7], [{}]])('the API %j is none', async (way) => {
    const cookies = await signedIn()
    expect(await post(`/orders/${await order()}/payment`, { api: way }, cookies)).toMatchObject({ status: 400 })
  })
})

describe('a deposit', () => {
  test('is given back to its person, once, however often it is asked for', async () => {
    const cookies = await signedIn()
    const { status, answer: made } = await post('/deposits', { amountCents: 1_000_000 }, cookies)
    expect([status, made]).toMatchObject([201, { amountCents: 2000, status: 'waiting' }])
    const path = `/deposits/${String(made.id)}`
    const { answer: args } = await post(`${path}/transfer`, {}, cookies)
    expect(await platform.verifyCall({ api: 'requestMerchantTransfer', args })).toMatchObject({
      keyword: 'ok',
      order: { cents: 2000 },
    })
    expect((await post(`${path}/transfer`, {}, cookies)).answer).toEqual(args)
    expect(platform.transfers).toHaveLength(1)

    await platform.fetch(
      new Request(`${api}/simulator/receive`, {
        method: 'POST',
        body: JSON.stringify({ packageInfo: args.package }),
      }),
    )
    expect((await ask('GET', path, undefined, cookies)).answer).toMatchObject({ status: 'received' })
    expect(await post(`${path}/transfer`, {}, cookies)).toMatchObject({
      status: 409,
      answer: { code: 'deposit-received' },
    })
  })

  test('is nobody else’s', async () => {
    const { answer } = await post('/deposits', {}, await signedIn())
    const path = `/deposits/${String(answer.id)}`
    expect(await ask('GET', path)).toMatchObject({ status: 401, answer: { code: 'sign-in-required' } })
    platform.people.choose('xiaohong')
    const other = await signedIn()
    expect(await ask('GET', path, undefined, other)).toMatchObject({ status: 404 })
    expect(await post(`${path}/transfer`, {}, other)).toMatchObject({ status: 404 })
    expect(platform.transfers).toEqual([])
  })
})

describe('a visit to a page of the platform', () => {
  const returnUrl = `${site}/done`

  test.each(['invoice', 'bill'])('%s: is asked for, and told once the person has agreed', async (kind) => {
    const { status, answer } = await post('/visits', { kind, returnUrl })
    expect(status).toBe(201)
    const path = `/visits/${String(answer.id)}`
    expect((await ask('GET', path)).answer).toMatchObject({ status: 'waiting' })
    expect(await visitPage(platform, String(answer.url))).toMatchObject({ location: returnUrl })
    expect((await ask('GET', path)).answer).toMatchObject({
      kind,
      status: 'done',
      data: { authorizedAt: expect.any(Number) },
    })
  })

  test.each(['realName', 'saveTitle', 'selectTitle', 'activateCard'])(
    '%s: has no result that can be asked for',
    async (kind) => {
      const { answer } = await post('/visits', { kind, returnUrl })
      expect(answer.url).toMatch(/^https:\/\/mp\.weixin\.qq\.com\/bizmall\//)
      expect((await ask('GET', `/visits/${String(answer.id)}`)).answer).toMatchObject({ status: 'not-told' })
    },
  )

  test.each<[unknown, unknown]>([
    ['invoice', 'https://evil.example/'],
    ['invoice', 'javascript:alert(1)'],
    ['bill', undefined],
    ['realName', ['https://h5.example.com/']],
    ['constructor', 'https://h5.example.com/'],
    [['invoice'], 'https://h5.example.com/'],
    [undefined, undefined],
  ])('%j back to %j leads nowhere', async (kind, url) => {
    const { status, answer } = await post('/visits', { kind, returnUrl: url })
    expect([status, answer.url]).toEqual([400, undefined])
    expect(answer.message).toMatch(/\w+ \w+/)
  })
})

describe('hostile requests', () => {
  test.each(['', '{', '[]', 'null', '"x"', '7', '{"__proto__":{"item":"tea"}}', `{"item":"${'a'.repeat(20_000)}"}`])(
    'the body %.40j does nothing',
    async (body) => {
      for (const path of ['/invoices', '/expenses', '/orders', '/visits']) {
        const { status, answer } = await post(path, body)
        expect([status, answer.code]).toEqual([400, 'bad-request'])
      }
    },
  )

  test('a page of another site is turned away, before anything is looked at', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'https://h5.example.com.evil.example',
      'http://h5.example.com',
    ])
      expect(await post('/orders', { item: 'tea' }, { origin })).toMatchObject({
        status: 403,
        answer: { code: 'origin-not-listed' },
      })
    expect((await post('/orders', { item: 'tea' }, { origin: site })).status).toBe(201)
  })

  test.each(['x', '..', '%00', '__proto__', 'constructor'])('the id %j is of nothing', async (id) => {
    for (const path of [`/expenses/${id}/approve`, `/expenses/${id}/return`, `/orders/${id}/payment`])
      expect((await post(path)).status).toBe(404)
    for (const path of [`/expenses/${id}`, `/orders/${id}`, `/visits/${id}`])
      expect((await ask('GET', path)).status).toBe(404)
  })

  test('no key, token or ticket is in any answer, nor what went wrong inside', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { appSecret } = account
    const answers = [
      await post('/visits', { kind: 'invoice', returnUrl: site }),
      await post(`/orders/${String((await post('/orders', { item: 'tea' })).answer.id)}/payment`, {}, await signedIn()),
      await post('/expenses', { invoices: chooseInvoices(platform) }),
    ]
    const text = JSON.stringify(answers)
    expect(text).not.toMatch(/card_ticket_|stable_token_|PRIVATE KEY/)
    for (const secret of [appSecret, merchant.apiKey, sessionKey]) expect(text).not.toContain(secret)
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  })
})
