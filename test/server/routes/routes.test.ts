import { createWechatServer, type Media, signCard, signInvoice, type WechatServerOptions } from '@wove/server'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { account, page } from '../support/options.ts'
import { createUpstream, type Upstream } from '../support/upstream.ts'

let upstream: Upstream
beforeEach(() => {
  upstream = createUpstream()
})

const create = (options: Partial<WechatServerOptions> = {}) =>
  createWechatServer({ ...account, fetch: upstream.fetch, log: () => {}, ...options })

const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  new Request(`https://h5.example.com/api/wechat/${path}`, {
    method: 'POST',
    headers: { origin: 'https://h5.example.com', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

describe('POST /signature', () => {
  test('answers what wx.config takes, for the address up to the hash, to be kept by nobody', async () => {
    // The clock stands: what is left of the ticket is told to the second.
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const response = await create().fetch(post('signature', { url: `${page}#/route` }))
    expect(await response.json()).toMatchObject({ appId: account.appId, url: page, expiresIn: 7200 })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('access-control-allow-origin')).toBe('https://h5.example.com')
    expect(response.headers.get('access-control-allow-credentials')).toBe('true')
  })

  test('a page of another site gets nothing, whatever address it names', async () => {
    const response = await create().fetch(post('signature', { url: page }, { origin: 'https://evil.example' }))
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a browser asks first, and is told for listed sites only', async () => {
    const ask = (origin: string) =>
      create().fetch(
        new Request('https://h5.example.com/api/wechat/signature', {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-method': 'POST' },
        }),
      )
    expect((await ask('https://h5.example.com')).headers.get('access-control-allow-methods')).toBe('GET,POST')
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('POST /card-signature and /invoice-signature', () => {
  test('a card is signed with the ticket that the page never sees', async () => {
    const server = create()
    const answer = (await (await server.fetch(post('card-signature', { cardId: 'p1', code: 'c1' }))).json()) as {
      timestamp: string
      nonce_str: string
      signature: string
    }
    const ticket = await server.ticket('wx_card')
    const timestamp = Number(answer.timestamp)
    expect(answer).toEqual(signCard({ ticket, cardId: 'p1', code: 'c1', timestamp, nonceStr: answer.nonce_str }))
    expect(JSON.stringify(answer)).not.toContain(ticket)
  })

  test('a choice of cards is signed', async () => {
    const response = await create().fetch(post('card-signature', { choose: true, cardType: 'GROUPON' }))
    expect(await response.json()).toMatchObject({ signType: 'SHA1', cardSign: expect.stringMatching(/^[\da-f]{40}$/) })
  })

  test('a choice of invoices is signed', async () => {
    const server = create()
    const answer = (await (await server.fetch(post('invoice-signature'))).json()) as Record<string, string>
    const { appId } = account
    const ticket = await server.ticket('wx_card')
    const timestamp = Number(answer.timestamp)
    expect(answer).toEqual({ appId, ...signInvoice({ ticket, appId, timestamp, nonceStr: answer.nonceStr! }) })
  })

  for (const [name, body] of [
    ['no card', {}],
    ['a card that is no text', { cardId: 7 }],
    ['a card with signs', { cardId: 'p1&x=' }],
    ['a code that runs into the next value', { cardId: 'p1', code: 'a b' }],
    ['a list', ['p1']],
  ] as const) {
    test(`${name} is refused with a sentence`, async () => {
      const response = await create().fetch(post('card-signature', body))
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'bad-request', message: expect.stringMatching(/\w/) })
      expect(upstream.count('')).toBe(0)
    })
  }
})

describe('POST /media/:id', () => {
  const onMedia = vi.fn<(media: Media) => object>(({ id }) => ({ url: `/files/${id}` }))
  beforeEach(() => {
    onMedia.mockClear()
    upstream.misbehave = ({ url }) => {
      if (url.includes('/media/get/jssdk'))
        return new Response('#!SPEEX', { headers: { 'content-type': 'voice/speex' } })
      if (url.includes('media_id=picture'))
        return new Response(new Uint8Array([255, 216]), { headers: { 'content-type': 'image/jpeg' } })
      if (url.includes('/media/get')) return Response.json({ errcode: 40007, errmsg: 'invalid media_id' })
      return undefined
    }
  })

  test("a picture is fetched and handed to the app, and the app's answer goes to the page", async () => {
    const response = await create({ onMedia }).fetch(post('media/picture'))
    expect(await response.json()).toEqual({ url: '/files/picture' })
    expect(onMedia.mock.calls[0]![0]).toEqual({ id: 'picture', type: 'image/jpeg', bytes: new Uint8Array([255, 216]) })
  })

  test('a voice comes as speex when that is asked for', async () => {
    await create({ onMedia }).fetch(post('media/voice?format=speex'))
    expect(onMedia.mock.calls[0]![0]).toMatchObject({ type: 'audio/speex' })
  })

  test('an id that WeChat does not know is an error, and the app hears nothing', async () => {
    const response = await create({ onMedia }).fetch(post('media/gone'))
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({ code: 'platform-error', message: expect.stringContaining('40007') })
    expect(onMedia).not.toHaveBeenCalled()
  })

  test('an id of another form is not sent upstream', async () => {
    expect((await create({ onMedia }).fetch(post('media/..%2F..%2Fsecret'))).status).toBe(400)
    expect(upstream.count('')).toBe(0)
  })

  test('without a place to keep files there is no such route', async () => {
    expect((await create().fetch(post('media/picture'))).status).toBe(404)
  })
})

describe('the rate limit', () => {
  test('is asked with route and address, and says 429', async () => {
    const rateLimit = vi.fn<NonNullable<WechatServerOptions['rateLimit']>>(() => false)
    const response = await create({ rateLimit }).fetch(post('signature', { url: page }), { ip: '10.0.0.7' })
    expect(response.status).toBe(429)
    expect(await response.json()).toMatchObject({ code: 'too-many-requests' })
    expect(rateLimit.mock.calls[0]![1]).toEqual({ route: 'signature', ip: '10.0.0.7' })
    expect(upstream.count('')).toBe(0)
  })
})

describe('the domain file', () => {
  test('is served at the root by its own name only', async () => {
    const server = create({ domainFiles: ['MP_verify_a1B2c3.txt'] })
    const get = (path: string) => server.fetch(new Request(`https://h5.example.com${path}`))
    expect(await (await get('/MP_verify_a1B2c3.txt')).text()).toBe('a1B2c3')
    expect((await get('/MP_verify_other.txt')).status).toBe(404)
    expect(server.handles('/MP_verify_a1B2c3.txt')).toBe(true)
    expect(server.handles('/MP_verify_other.txt')).toBe(false)
  })
})

describe('options that cannot work', () => {
  for (const [name, options] of [
    ['no origins', { origins: [] }],
    ['an origin with a path', { origins: ['https://h5.example.com/app'] }],
    ['every origin', { origins: ['*'] }],
    ['a short secret', { appSecret: 'abc' }],
    ['a session key that can be guessed', { sessionKey: 'secret' }],
    ['onSignIn without a session key', { onSignIn: () => {} }],
    ['a base path without a slash', { basePath: 'api' }],
    ['a public address with a path', { publicUrl: 'https://api.example.com/v1' }],
    ['a second account without a secret', { accounts: [{ appId: 'wx0123456789abcdee', appSecret: '' }] }],
  ] as const) {
    test(`${name}: said at the start, without repeating a secret`, () => {
      expect(() => create(options)).toThrow(/createWechatServer/)
      expect(() => create(options)).not.toThrow(/abc\b/)
    })
  }
})
