import { createWechatServer } from '@wove/server'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { account, page, sessionKey } from './support/options.ts'
import { createSns, type Sns } from './support/sns.ts'
import { leave, target, visit } from './support/visit.ts'

// Nothing of what is in here signs, redirects or logs in: each is answered with a 4xx and a sentence.
let sns: Sns
let server: ReturnType<typeof createWechatServer>
beforeEach(() => {
  sns = createSns()
  server = createWechatServer({ ...account, sessionKey, fetch: sns.fetch, log: () => {} })
})

const site = 'https://h5.example.com'

/** Addresses that are not, or not quite, of the listed site. */
const addresses = [
  '',
  'x',
  '/a',
  '//h5.example.com/a',
  '\\\\h5.example.com/a',
  'https:/\\h5.example.com/a',
  'https:h5.example.com',
  'https:///h5.example.com/a',
  'http://h5.example.com/a',
  'https://h5.example.com:8443/a',
  'https://h5.example.com:443/a',
  'https://H5.EXAMPLE.COM/a',
  'HTTPS://h5.example.com/a',
  'https://h5.example.com.evil.example/a',
  'https://h5.example.com@evil.example/a',
  'https://evil.example@h5.example.com/a',
  'https://user:password@h5.example.com/a',
  'https://@h5.example.com/a',
  'https://:@h5.example.com/a',
  'https://evil.example/?https://h5.example.com/a',
  'https://evil.example#https://h5.example.com/a',
  'https://evil.example\\@h5.example.com/a',
  'https://h5.example.com\\@evil.example/a',
  'https://h5.example.com\\.evil.example/a',
  'https://h5.example.com/a\\..\\b',
  'https://h5.example.com/a b',
  'https://h5.example.com/中',
  'https://h5。example。com/a',
  'https://xn--h5-example-com.evil/a',
  'https://h5.example.com./a',
  'https://h5.example.com\u0000/a',
  'https://h5.example.com/a\u0000',
  'https://h5.example.com/\r\nset-cookie: a=b',
  'https://h5.example.com\t/a',
  ' https://h5.example.com/a',
  'https://h5.example.com /a',
  'https://h5.example.comevil.example/',
  'https://h5%2Eexample%2Ecom/a',
  'https://h5.example.com%2F@evil.example/',
  'https://[::1]/',
  'https://127.0.0.1/',
  'javascript:alert(1)',
  'javascript://h5.example.com/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://h5.example.com/0',
  'file:///etc/passwd',
  'ftp://h5.example.com/a',
  'null',
  `https://h5.example.com/${'a'.repeat(100_000)}`,
  `https://h5.example.com/?${'a'.repeat(5000)}`,
]

/** What a body may hold in place of an address. */
const values: unknown[] = [undefined, null, 0, 1, true, [], [page], {}, { href: page }, { toString: page }]

/** `refused` for a 4xx with a sentence that gives nothing away; else what happened in its place. */
async function fate(response: Response): Promise<string> {
  const { status, headers } = response
  const text = await response.text()
  const clean = !headers.has('location') && !/"signature"|wove_session/.test(text + (headers.get('set-cookie') ?? ''))
  return status >= 400 && status < 500 && clean && /\w+ \w+/.test(text) ? 'refused' : `${status} ${text}`
}

const sign = (body: unknown) =>
  server.fetch(
    new Request(`${site}/api/wechat/signature`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )

const authorize = (query: string) => server.fetch(new Request(`${site}/api/wechat/oauth/authorize?${query}`))

describe('addresses', () => {
  test.each(addresses.map((url) => [url.slice(0, 60), url]))('%j is neither signed nor returned to', async (_, url) => {
    expect(await fate(await sign({ url }))).toBe('refused')
    expect(await fate(await authorize(new URLSearchParams({ return: url }).toString()))).toBe('refused')
    expect(sns.count('')).toBe(0)
  })

  test.each(values.map((value) => [JSON.stringify(value) ?? 'undefined', value]))(
    '%s is no address',
    async (_, url) => {
      expect(await fate(await sign({ url }))).toBe('refused')
    },
  )

  test('whatever is signed or returned to lies on the listed site, spelt as a browser spells it', async () => {
    const part = fc.oneof(
      fc.constantFrom('https:', 'http:', '//', '/', '\\', '@', ':', '.', '?', '#', 'h5.example.com', 'evil.example'),
      fc.constantFrom('%2F', '%00', '%5C', '\u0000', '\t', '\n', ' ', '。', 'ⓔ', ':443', ':80', 'javascript:', '..'),
      fc.string({ maxLength: 5, unit: 'binary' }),
    )
    const anything = fc.oneof(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.array(part, { maxLength: 8 }).map((parts) => `https://h5.example.com${parts.join('')}`),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'binary' }),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (url) => {
        const signed = await sign({ url })
        const own = /^https:\/\/h5\.example\.com([/?#]|$)/.test(url) && new URL(url).origin === site
        const { url: echoed } = (signed.ok ? await signed.clone().json() : {}) as { url?: string }
        expect(own && echoed === url.split('#', 1)[0] ? 'refused' : await fate(signed)).toBe('refused')

        const left = await authorize(new URLSearchParams({ return: url }).toString())
        const leaves = left.status === 302 && target(left).host === 'open.weixin.qq.com'
        expect(own && leaves ? 'refused' : await fate(left)).toBe('refused')
      }),
      { numRuns: 600 },
    )
  }, 30_000)
})

describe('bodies', () => {
  test.each([
    ['nothing', ''],
    ['half a JSON', '{"url": "https://h5'],
    ['a text', '"https://h5.example.com/a"'],
    ['a list', '["https://h5.example.com/a"]'],
    ['null', 'null'],
    ['a form', 'url=https%3A%2F%2Fh5.example.com%2Fa'],
    ['a hundred thousand letters', `{"url":"${'a'.repeat(100_000)}"}`],
    ['a deep one', '['.repeat(8000)],
    ['a prototype', '{"__proto__": {"url": "https://h5.example.com/a"}}'],
  ])('%s signs nothing', async (_, body) => {
    expect(await fate(await sign(body))).toBe('refused')
    expect(sns.count('')).toBe(0)
  })

  test('anything at all is answered, with a 4xx unless it names a page of the site', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        expect(await fate(await sign(body))).toBe('refused')
      }),
      { numRuns: 300 },
    )
  }, 30_000)
})

describe('states and codes', () => {
  const back = (query: string) => `/api/wechat/oauth/callback?${query}`

  test('a callback without a sign-in of this browser goes nowhere', async () => {
    const browser = visit(server)
    for (const query of ['', 'code=c', 'state=', 'code=c&state=', `code=c&state=${'0'.repeat(32)}`]) {
      expect(await fate(await browser.open(back(query)))).toBe('refused')
    }
    expect(sns.count('')).toBe(0)
  })

  test("a stolen callback is of no use in the thief's browser, nor the thief's in the victim's", async () => {
    const [victim, thief] = [visit(server), visit(server)]
    const state = await leave(victim, page)
    const code = sns.code({ openid: 'victim' })
    await leave(thief, page)
    expect(await fate(await thief.open(back(`code=${code}&state=${state}`)))).toBe('refused')
    expect(sns.count('/access_token')).toBe(0)

    const planted = await leave(thief, page)
    expect(await fate(await victim.open(back(`code=${sns.code({ openid: 'thief' })}&state=${planted}`)))).toBe(
      'refused',
    )
    expect(thief.cookies.has('wove_session') || victim.cookies.has('wove_session')).toBe(false)
  })

  test('a cookie under the name of another state, or with a letter changed, binds nothing', async () => {
    const browser = visit(server)
    const state = await leave(browser, page)
    const [name, value] = [...browser.cookies][0]!
    const forged = [
      [`wove_sign_in_${'0'.repeat(8)}`, value, '0'.repeat(32)],
      [name, `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`, state],
      [name, value.split('.')[0]!, state],
      [name, `${value}.x`, state],
      [name, '', state],
      [name, value, `${state.slice(0, 8)}${'f'.repeat(24)}`],
    ] as const
    for (const [cookie, text, asked] of forged) {
      browser.cookies.clear()
      browser.cookies.set(cookie, text)
      expect(await fate(await browser.open(back(`code=c&state=${asked}`)))).toBe('refused')
    }
    expect(sns.count('')).toBe(0)
  })

  test('no state but the one that was sent is taken', async () => {
    const browser = visit(server)
    const state = await leave(browser, page)
    const near = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[\da-f]{32}$/),
      fc.string({ maxLength: 4 }).map((more) => state + more),
      fc.nat({ max: 31 }).map((n) => state.slice(0, n)),
      fc.constant(state.toUpperCase()),
    )
    await fc.assert(
      fc.asyncProperty(near, async (text) => {
        fc.pre(text !== state)
        const query = new URLSearchParams({ code: 'c', state: text }).toString()
        expect(await fate(await browser.open(back(query)))).toBe('refused')
      }),
      { numRuns: 300 },
    )
    expect(sns.count('')).toBe(0)
  }, 30_000)

  test('a code of a form that no code has is not sent upstream', async () => {
    for (const code of ['a b', 'a&secret=x', '../x', 'a'.repeat(600), '\u0000', '<b>']) {
      const browser = visit(server)
      const state = await leave(browser, page)
      const response = await browser.open(back(new URLSearchParams({ code, state }).toString()))
      expect(target(response).host).toBe('open.weixin.qq.com')
      expect(browser.cookies.has('wove_session')).toBe(false)
    }
    expect(sns.count('')).toBe(0)
  })

  test('a parameter of the request is not echoed as markup', async () => {
    const evil = '"><script>alert(1)</script>'
    for (const query of [`return=${encodeURIComponent(evil)}`, `return=${encodeURIComponent(page)}&scope=${evil}`]) {
      expect(await (await authorize(query)).text()).not.toContain('<script>')
    }
  })
})

describe('sessions', () => {
  const me = (headers: Record<string, string>) =>
    server.fetch(new Request(`${site}/api/wechat/oauth/me`, { headers })).then((response) => response.json())

  test('a cookie or token that was not sealed here is nobody', async () => {
    const browser = visit(server)
    const state = await leave(browser, page)
    await browser.open(`/api/wechat/oauth/callback?code=${sns.code({ openid: 'openid-1' })}&state=${state}`)
    const value = browser.cookies.get('wove_session')!
    expect(await me({ cookie: `wove_session=${value}` })).toMatchObject({ user: { kind: 'real' } })

    const [body = '', mark = ''] = value.split('.')
    const content = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as { user: { openid: string } }
    content.user.openid = 'somebody else'
    const other = btoa(JSON.stringify(content)).replaceAll('=', '')
    const attempt = [...browser.cookies].find(([name]) => name.startsWith('wove_sign_in_'))![1]
    for (const forged of [`${other}.${mark}`, `${body}.`, body, `.${mark}`, '', 'null', `${body}.${mark}x`, attempt]) {
      expect(await me({ cookie: `wove_session=${forged}` })).toEqual({ user: null })
      expect(await me({ authorization: `Bearer ${forged}` })).toEqual({ user: null })
    }
  })

  test('a session of another key or out of its time is nobody', async () => {
    const other = createWechatServer({ ...account, sessionKey: 'x'.repeat(32), fetch: sns.fetch, sessionMaxAge: 0 })
    const browser = visit(other)
    const state = await leave(browser, page)
    await browser.open(`/api/wechat/oauth/callback?code=${sns.code({ openid: 'openid-1' })}&state=${state}`)
    const cookie = `wove_session=${browser.cookies.get('wove_session') ?? ''}`
    expect(await me({ cookie })).toEqual({ user: null })
    expect(other.user(new Request(page, { headers: { cookie } }))).toBeUndefined()
  })

  test('any cookie at all is nobody, and no failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[!-~]{0,80}$/), async (text) => {
        expect(await me({ cookie: `wove_session=${text}; ${text}` })).toEqual({ user: null })
      }),
      { numRuns: 300 },
    )
  }, 30_000)
})

describe('origins', () => {
  test.each([
    'null',
    'https://evil.example',
    'http://h5.example.com',
    'https://h5.example.com:8443',
    'https://h5.example.com.evil.example',
    'https://H5.example.com',
    'https://h5.example.com/',
    '*',
  ])('a page of %s is let at nothing', async (origin) => {
    for (const path of ['signature', 'card-signature', 'invoice-signature', 'oauth/token', 'oauth/logout']) {
      const request = new Request(`${site}/api/wechat/${path}`, {
        method: 'POST',
        headers: { origin },
        body: JSON.stringify({ url: page, cardId: 'p1' }),
      })
      const response = await server.fetch(request)
      expect(response.status).toBe(403)
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
    expect(sns.count('')).toBe(0)
  })

  test('a request that calls itself by the name of another host starts no sign-in', async () => {
    const query = `return=${encodeURIComponent(page)}`
    expect(
      await fate(await server.fetch(new Request(`https://evil.example/api/wechat/oauth/authorize?${query}`))),
    ).toBe('refused')
  })
})
