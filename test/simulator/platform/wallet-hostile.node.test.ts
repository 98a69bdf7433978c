import { createPlatform, type Platform } from '@wove/simulator/platform'
import { beforeEach, describe, expect, test } from 'vitest'

let platform: Platform
let token: string
let ticket: string

const api = (path: string, init?: RequestInit) => platform.fetch(new Request(`https://api.weixin.qq.com${path}`, init))
const call = async (path: string, body: unknown, access = token) => {
  const query = `${path.includes('?') ? '&' : '?'}access_token=${access}`
  const response = await api(path + query, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

beforeEach(async () => {
  platform = createPlatform()
  const { appId: appid, secret } = platform.accounts[0]!
  const got = await call('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret })
  token = String(got.answer.access_token)
  ticket = (
    (await (await api(`/cgi-bin/ticket/getticket?type=wx_card&access_token=${token}`)).json()) as { ticket: string }
  ).ticket
})

const paths = [
  '/card/invoice/reimburse/getinvoiceinfo',
  '/card/invoice/reimburse/getinvoicebatch',
  '/card/invoice/reimburse/updateinvoicestatus',
  '/card/invoice/reimburse/updatestatusbatch',
  '/card/invoice/setbizattr?action=set_contact',
  '/card/invoice/setbizattr?action=__proto__',
  '/card/invoice/getauthurl',
  '/card/invoice/getauthdata',
  '/card/invoice/biz/getusertitleurl',
  '/nontax/getbillauthurl',
  '/intp/realname/getauthurl',
]

const bodies = [
  '',
  '{',
  'null',
  '7',
  '"x"',
  '[]',
  '{}',
  '{"card_id":null,"encrypt_code":null}',
  '{"card_id":{},"encrypt_code":[]}',
  '{"card_id":"p","encrypt_code":"%%%"}',
  '{"item_list":{},"invoice_list":{}}',
  '{"item_list":[null],"invoice_list":[7]}',
  '{"contact":null}',
  '{"contact":{"phone":7,"time_out":-1}}',
  '{"order_id":{"$ne":1},"s_pappid":[]}',
  '{"__proto__":{"card_id":"p"}}',
]

describe.each(paths)('%s', (path) => {
  test.each(bodies)('refuses %s in the platform’s own form', async (body) => {
    const { status, answer } = await call(path, body)
    expect(status).toBe(200)
    expect(answer.errcode).toBeGreaterThan(40_000)
    expect(answer.errmsg).toMatch(/\w+ \w+/)
  })

  test('wants a token', async () => {
    expect((await call(path, {}, '')).answer.errcode).toBe(41001)
    expect((await call(path, {}, 'made up')).answer.errcode).toBe(40001)
  })
})

test.each(['{}', 'null', '{"card_id":7}', '{"card_id":""}', '{"card_id":["p"]}'])(
  '%s names no member card',
  async (body) => {
    expect((await call('/card/membercard/activate/geturl', body)).answer.errcode).toBe(40073)
  },
)

describe('what an authorization page is asked for', () => {
  const order = () => ({
    s_pappid: 's',
    order_id: '7',
    money: 3800,
    timestamp: 1_700_000_000,
    source: 'web',
    redirect_url: 'http://localhost/done',
    ticket,
  })

  test.each<[string, object]>([
    ['a price in yuan', { money: 38.5 }],
    ['a price in text', { money: '3800' }],
    ['no price', { money: 0 }],
    ['another source', { source: 'app' }],
    ['a ticket that is none', { ticket: 'x' }],
    ['no ticket', { ticket: undefined }],
    ['an address of another site', { redirect_url: 'https://evil.example/' }],
    ['an address that is a script', { redirect_url: 'javascript:alert(1)' }],
    ['an address that is none', { redirect_url: ['http://localhost/'] }],
    ['an endless order number', { order_id: '7'.repeat(600) }],
  ])('%s is refused', async (_, change) => {
    expect((await call('/nontax/getbillauthurl', { ...order(), ...change })).answer).not.toHaveProperty('auth_url')
    expect(platform.authorizations).toEqual([])
  })

  test('the page shows what it is given as text', async () => {
    const { answer } = await call('/card/invoice/biz/getusertitleurl', {
      title: '<script>alert(1)</script>',
      tax_no: '"><b>',
    })
    const { pathname, search } = new URL(String(answer.url))
    const html = await (await api(pathname + search)).text()
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;&gt;&lt;b&gt;')
    expect(html).not.toContain('<script>alert')
  })

  test.each(['', '?auth_key=', '?auth_key=__proto__', '?auth_key=<script>alert(1)</script>', '?auth_key=a&auth_key=b'])(
    'the address %j opens nothing',
    async (query) => {
      for (const method of ['GET', 'POST']) {
        const response = await api(`/bizmall/authinvoice${query}`, { method })
        expect(response.status).toBe(400)
        expect(await response.text()).not.toContain('<script>alert')
      }
    },
  )

  test.each(['', 'decision=', 'decision=__proto__', 'decision=refuse&title=company', '{"decision":"agree"}'])(
    'the form %j agrees to nothing',
    async (body) => {
      const { answer } = await call('/nontax/getbillauthurl', order())
      const { pathname, search } = new URL(String(answer.auth_url))
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const response = await api(pathname + search, { method: 'POST', body, headers })
      expect(response.headers.get('location')).toBe('http://localhost/done')
      expect(platform.authorizations[0]?.answers.map(({ agreed }) => agreed)).toEqual([false])
    },
  )
})

test('the calls without a signature are not checked, and a made-up method is refused', async () => {
  for (const method of ['scanQRCode', '__proto__', 'toString'])
    await expect(platform.verifyCall({ api: method, args: {} })).rejects.toThrow(/no signature/)
})
