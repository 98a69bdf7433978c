import { createHash } from 'node:crypto'
import { createPlatform, type Platform, type VerifyRequest } from '@wove/simulator/platform'
import { beforeEach, expect, test } from 'vitest'

// Signatures are made here with Node's own crypto, the way a careless backend would: the platform has to find out how.
const appId = 'wx0123456789abcdef'
const other = { appId: 'wxfedcba9876543210', secret: 'f'.repeat(32), domains: ['localhost'], kind: 'service' as const }
const page = 'https://h5.example.com/shop/list?id=7&q=%E4%B8%AD&from=singlemessage&isappinstalled=0'

let platform: Platform
let ticket: string

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

async function api(path: string, body?: object): Promise<Record<string, string>> {
  const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  return (await platform.fetch(new Request(`https://api.weixin.qq.com${path}`, init))).json() as never
}

async function ticketOf(account: { appId: string; secret: string }, type = 'jsapi'): Promise<string> {
  const { access_token } = await api('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: account.appId,
    secret: account.secret,
  })
  return (await api(`/cgi-bin/ticket/getticket?type=${type}&access_token=${access_token}`)).ticket ?? ''
}

const account = { appId, secret: '0123456789abcdef0123456789abcdef' }

beforeEach(async () => {
  platform = createPlatform({
    accounts: [{ ...account, domains: ['h5.example.com', 'localhost'], kind: 'service' }, other],
  })
  ticket = await ticketOf(account)
})

const text = ({ url = page, timestamp = '1700000000', secret = ticket } = {}) =>
  `jsapi_ticket=${secret}&noncestr=abc&timestamp=${timestamp}&url=${url}`

/** Verifies the page with a signature; the page is `page` unless said otherwise. */
function verify(signature: string, more: Partial<VerifyRequest> = {}) {
  const url = more.url ?? page
  return platform.verify({
    appId,
    timestamp: '1700000000',
    nonceStr: 'abc',
    signature,
    url,
    landing: url,
    href: `${url}#pay`,
    ...more,
  })
}

test('a right signature is accepted', () => {
  expect(verify(sha1(text()))).toMatchObject({ keyword: 'ok' })
})

const wrong: [mistake: string, signed: () => string][] = [
  ['hash-kept', () => text({ url: `${page}#pay` })],
  ['encoded', () => text({ url: encodeURIComponent(page) })],
  ['encoded-twice', () => text({ url: encodeURI(page) })],
  ['decoded', () => text({ url: decodeURI(page) })],
  ['html-escaped', () => text({ url: page.replaceAll('&', '&amp;') })],
  ['cut-at-ampersand', () => text({ url: 'https://h5.example.com/shop/list?id=7' })],
  ['query-missing', () => text({ url: 'https://h5.example.com/shop/list' })],
  ['sharing-parameters-missing', () => text({ url: 'https://h5.example.com/shop/list?id=7&q=%E4%B8%AD' })],
  ['other-scheme', () => text({ url: page.replace('https', 'http') })],
  ['slash', () => text({ url: page.replace('list?', 'list/?') })],
  ['origin-only', () => text({ url: 'https://h5.example.com/' })],
  ['milliseconds', () => text({ timestamp: '1700000000042' })],
  ['noncestr-spelling', () => text().replace('noncestr', 'nonceStr')],
  ['keys-unsorted', () => `noncestr=abc&jsapi_ticket=${ticket}&timestamp=1700000000&url=${page}`],
  ['appid-signed', () => `appid=${appId}&${text()}`],
]

test.each(wrong)('%s is named, with its cure and both texts', (mistake, signed) => {
  const { keyword, diagnosis } = verify(sha1(signed()))
  expect(keyword).toBe('invalid signature')
  expect(diagnosis?.mistakes).toEqual([mistake])
  expect(diagnosis?.cure.zh).not.toBe('')
  expect(diagnosis?.cure.en).not.toBe('')
  expect(diagnosis?.expected).toContain(`url=${page}`)
  expect(diagnosis?.found).not.toBe(diagnosis?.expected)
})

test('the address of before the route change is named where the client verifies the current one', () => {
  const landing = 'https://h5.example.com/'
  expect(verify(sha1(text({ url: landing })), { landing }).diagnosis?.mistakes).toEqual(['landing-signed'])
})

test('the current address is named where the client verifies the landing one', () => {
  const landing = 'https://h5.example.com/'
  const { diagnosis } = verify(sha1(text()), { url: landing, landing, href: page })
  expect(diagnosis?.mistakes).toEqual(['current-signed'])
})

test('OAuth parameters that were left out are named', () => {
  const url = 'https://h5.example.com/a?x=1&code=CODE&state=S'
  const signature = sha1(text({ url: 'https://h5.example.com/a?x=1' }))
  // Cutting at the first & gives the same text; the first that fits is told.
  expect(verify(signature, { url }).diagnosis?.mistakes).toEqual(['cut-at-ampersand'])
  const later = 'https://h5.example.com/a?code=CODE&state=S&x=1'
  expect(verify(signature, { url: later }).diagnosis?.mistakes).toEqual(['code-and-state-missing'])
})

test('a text that a form encoder has joined is named, where it is not that of an encoded address', () => {
  const url = 'https://h5.example.com/list?name=(tea)'
  const pairs = { jsapi_ticket: ticket, noncestr: 'abc', timestamp: '1700000000', url }
  const { diagnosis } = verify(sha1(String(new URLSearchParams(pairs))), { url })
  expect(diagnosis?.mistakes).toEqual(['url-encoded-in-text'])
})

test('a port that was lost is named', () => {
  const url = 'http://localhost:5173/'
  const { diagnosis } = verify(sha1(text({ url: 'http://localhost/' })), { url })
  expect(diagnosis?.mistakes).toEqual(['port-missing'])
})

test('the card ticket is named', async () => {
  const card = await ticketOf(account, 'wx_card')
  expect(verify(sha1(text({ secret: card }))).diagnosis?.mistakes).toEqual(['card-ticket'])
})

test('a ticket of another account is named, with that account', async () => {
  const foreign = await ticketOf(other)
  const { diagnosis } = verify(sha1(text({ secret: foreign })))
  expect(diagnosis?.mistakes).toEqual(['other-account'])
  expect(diagnosis?.says.en).toContain(other.appId)
})

test('a ticket that has expired is named once the clock has moved on', async () => {
  const signature = sha1(text())
  platform.clock.advance(7300_000)
  await ticketOf(account)
  expect(verify(signature).diagnosis?.mistakes).toEqual(['old-ticket'])
})

test('two mistakes at once are both named', () => {
  const { diagnosis } = verify(sha1(text({ url: `${page}#pay`, timestamp: '1700000000042' })))
  expect(diagnosis?.mistakes).toEqual(['hash-kept', 'milliseconds'])
})

test('an upper-case signature is named', () => {
  expect(verify(sha1(text()).toUpperCase()).diagnosis?.mistakes).toEqual(['upper-case'])
})

test('a signature that nothing explains is called unknown, and shows what was to be signed', () => {
  const { diagnosis } = verify(sha1('something else'))
  expect(diagnosis?.mistakes).toEqual(['unknown'])
  expect(diagnosis?.expected).toContain(`noncestr=abc&timestamp=1700000000&url=${page}`)
})

test('no diagnosis shows a ticket', async () => {
  const card = await ticketOf(account, 'wx_card')
  for (const signed of [text(), text({ secret: card }), text({ url: 'https://h5.example.com/' })]) {
    const said = JSON.stringify(verify(sha1(`${signed}x`)).diagnosis ?? {}) + JSON.stringify(verify(sha1(signed)))
    expect(said).not.toContain(ticket)
    expect(said).not.toContain(card)
  }
})

test('a field that is missing is named before anything else', () => {
  const { keyword, diagnosis } = verify('', { nonceStr: 'undefined' })
  expect(keyword).toBe('fail')
  expect(diagnosis?.says.en).toBe('config lacks nonceStr, signature.')
})

test('a host that is no safe domain is refused for that', () => {
  const { keyword, diagnosis } = verify(sha1(text()), { url: 'https://example.com.evil.test/' })
  expect(keyword).toBe('invalid url domain')
  expect(diagnosis?.says.en).toContain('example.com.evil.test is not among the safe domains h5.example.com')
})

test('an account that the platform does not have is named, with those that it has', () => {
  const { diagnosis } = verify(sha1(text()), { appId: 'wx1111111111111111' })
  expect(diagnosis?.mistakes).toEqual(['unknown-account'])
  expect(diagnosis?.cure.en).toContain(appId)
})
