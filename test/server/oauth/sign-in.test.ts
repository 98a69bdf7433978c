import { createWechatServer, type WechatServer, type WechatServerOptions } from '@wove/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { account, page, sessionKey } from '../support/options.ts'
import { createSns, type Sns } from '../support/sns.ts'
import { leave, target, visit } from '../support/visit.ts'

let sns: Sns
let log: string[]
const callback = (state: string, code: string) => `/api/wechat/oauth/callback?code=${code}&state=${state}`
const me = '/api/wechat/oauth/me'

function create(options: Partial<WechatServerOptions> = {}): WechatServer {
  return createWechatServer({ ...account, sessionKey, fetch: sns.fetch, log: (line) => log.push(line), ...options })
}

beforeEach(() => {
  sns = createSns()
  log = []
})

describe('leaving', () => {
  test('the browser is sent to WeChat with everything in the order that WeChat compares', async () => {
    const response = await visit(create()).open(`/api/wechat/oauth/authorize?return=${encodeURIComponent(page)}`)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toMatch(
      /^https:\/\/open\.weixin\.qq\.com\/connect\/oauth2\/authorize\?appid=wx0123456789abcdef&redirect_uri=https%3A%2F%2Fh5\.example\.com%2Fapi%2Fwechat%2Foauth%2Fcallback&response_type=code&scope=snsapi_base&state=[\da-f]{32}#wechat_redirect$/,
    )
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('the cookie that binds the browser is out of reach for scripts and other sites', async () => {
    const response = await visit(create()).open(`/api/wechat/oauth/authorize?return=${encodeURIComponent(page)}`)
    expect(response.headers.get('set-cookie')).toMatch(
      /^wove_sign_in_[\da-f]{8}=[^;]+; Max-Age=86400; Path=\/api\/wechat\/oauth; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('each time the state is another one', async () => {
    const browser = visit(create())
    expect(await leave(browser, page)).not.toBe(await leave(browser, page))
  })

  test('a browser keeps four tries at most', async () => {
    const browser = visit(create())
    for (let i = 0; i < 10; i++) await leave(browser, page)
    expect(browser.cookies.size).toBe(4)
  })

  test('behind a proxy that ends TLS the address is the one that browsers see', async () => {
    const response = await visit(create(), 'http://h5.example.com').open(
      `/api/wechat/oauth/authorize?return=${encodeURIComponent(page)}`,
    )
    expect(target(response).searchParams.get('redirect_uri')).toBe('https://h5.example.com/api/wechat/oauth/callback')
  })

  test('a server with an address of its own says so by publicUrl', async () => {
    const own = visit(create({ publicUrl: 'https://api.example.com' }), 'http://10.0.0.7:3000')
    const response = await own.open(`/api/wechat/oauth/authorize?return=${encodeURIComponent(page)}`)
    expect(target(response).searchParams.get('redirect_uri')).toBe('https://api.example.com/api/wechat/oauth/callback')
  })

  test('the QR code for ordinary browsers belongs to the website account', async () => {
    const website = { appId: 'wxfedcba9876543210', appSecret: 'f'.repeat(32) }
    const path = `/api/wechat/oauth/authorize?scope=snsapi_login&return=${encodeURIComponent(page)}`
    expect((await visit(create()).open(path)).status).toBe(400)
    const to = target(await visit(create({ website })).open(path))
    expect(to.pathname).toBe('/connect/qrconnect')
    expect(to.searchParams.get('appid')).toBe(website.appId)
  })
})

describe('coming back', () => {
  test('the person is signed in and sent to a clean address', async () => {
    const browser = visit(create())
    const state = await leave(browser, `${page}&code=old&state=old#/cart?step=2`)
    const response = await browser.open(callback(state, sns.code({ openid: 'openid-1' })))
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('https://h5.example.com/a?x=1#/cart?step=2')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('set-cookie')).toMatch(
      /^wove_session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(await (await browser.open(me)).json()).toEqual({ user: { kind: 'real', scope: 'snsapi_base' } })
  })

  test('own code knows the openid, the page never does', async () => {
    const server = create()
    const browser = visit(server)
    const state = await leave(browser, page, '&scope=snsapi_userinfo')
    const code = sns.code({ openid: 'openid-1', scope: 'snsapi_base,snsapi_userinfo', nickname: '小林\u0007' })
    await browser.open(callback(state, code))
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
    expect(server.user(new Request(page, { headers: { cookie } }))).toMatchObject({ openid: 'openid-1' })
    const answer = await (await browser.open(me)).text()
    expect(JSON.parse(answer)).toMatchObject({
      user: { scope: 'snsapi_userinfo', avatar: 'https://thirdwx.qlogo.cn/0' },
    })
    expect(answer).toContain('小林')
    expect(answer).not.toContain('openid-1')
  })

  test('onSignIn links to the own user system: its data reaches the page, its headers the browser', async () => {
    const onSignIn = vi.fn<NonNullable<WechatServerOptions['onSignIn']>>(() => ({
      data: { id: 7 },
      headers: [['set-cookie', 'jwt=abc; HttpOnly']],
    }))
    const browser = visit(create({ onSignIn }))
    const response = await browser.open(callback(await leave(browser, page), sns.code({ openid: 'openid-1' })))
    expect(response.headers.getSetCookie()).toContain('jwt=abc; HttpOnly')
    expect(onSignIn.mock.calls[0]![0]).toMatchObject({ kind: 'real', openid: 'openid-1' })
    expect(onSignIn.mock.calls[0]![1].headers.get('cookie')).toContain('wove_sign_in_')
    expect(await (await browser.open(me)).json()).toMatchObject({ user: { data: { id: 7 } } })
  })

  test('a callback that arrives twice is exchanged once, and both answers sign in', async () => {
    const onSignIn = vi.fn<() => void>()
    const browser = visit(create({ onSignIn }))
    const url = callback(await leave(browser, page), sns.code({ openid: 'openid-1' }))
    const answers = await Promise.all([browser.open(url), browser.open(url), browser.open(url)])
    for (const answer of answers) {
      expect(answer.headers.get('location')).toBe(page)
      expect(answer.headers.get('set-cookie')).toContain('wove_session=')
    }
    expect(sns.count('/sns/oauth2/access_token')).toBe(1)
    expect(onSignIn).toHaveBeenCalledTimes(1)
    expect((await browser.open(url)).headers.get('location')).toBe(page)
    expect(sns.count('/sns/oauth2/access_token')).toBe(1)
  })

  test('a refusal comes back to the page as a word, and signs nobody in', async () => {
    const browser = visit(create())
    const state = await leave(browser, `${page}#/cart`, '&scope=snsapi_userinfo')
    const response = await browser.open(`/api/wechat/oauth/callback?state=${state}`)
    expect(response.headers.get('location')).toBe('https://h5.example.com/a?x=1&wove-sign-in=refused#/cart')
    expect(await (await browser.open(me)).json()).toEqual({ user: null })
  })

  test('a code that WeChat no longer takes starts the sign-in anew, three times at most', async () => {
    const browser = visit(create())
    let state = await leave(browser, page)
    for (let i = 0; i < 2; i++) {
      const response = await browser.open(callback(state, 'used-up'))
      expect(target(response).host).toBe('open.weixin.qq.com')
      state = target(response).searchParams.get('state') ?? ''
    }
    const end = await browser.open(callback(state, 'used-up'))
    expect(end.status).toBe(409)
    expect(await end.text()).toContain('sign-in-loop')
  })

  test('after ten minutes the code is not looked at, and the sign-in starts anew', async () => {
    vi.useFakeTimers()
    try {
      const browser = visit(create())
      const state = await leave(browser, page)
      vi.advanceTimersByTime(601_000)
      const response = await browser.open(callback(state, sns.code({ openid: 'openid-1' })))
      expect(target(response).host).toBe('open.weixin.qq.com')
      expect(sns.count('/sns/oauth2/access_token')).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test('the back button to an old callback leads to the page, for who is signed in', async () => {
    vi.useFakeTimers()
    try {
      const browser = visit(create())
      const url = callback(await leave(browser, page), sns.code({ openid: 'openid-1' }))
      await browser.open(url)
      vi.advanceTimersByTime(3_600_000)
      expect((await browser.open(url)).headers.get('location')).toBe(page)
      expect(sns.count('/sns/oauth2/access_token')).toBe(1)
    } finally {
      vi.useRealTimers()
    }
  })

  test('a profile that comes too late is asked for once more, though the person is signed in', async () => {
    let time = Date.now()
    const browser = visit(create({ now: () => time }))
    await browser.open(callback(await leave(browser, page), sns.code({ openid: 'openid-1' })))
    const state = await leave(browser, page, '&scope=snsapi_userinfo')
    time += 11 * 60_000
    const late = await browser.open(callback(state, sns.code({ openid: 'openid-1', scope: 'snsapi_userinfo' })))
    const again = target(late).searchParams
    expect(again.get('scope')).toBe('snsapi_userinfo')
    expect(again.get('state')).not.toBe(state)

    const code = sns.code({ openid: 'openid-1', scope: 'snsapi_userinfo', nickname: 'Lin' })
    expect(target(await browser.open(callback(again.get('state')!, code))).href).toBe(page)
    expect(await (await browser.open(me)).json()).toMatchObject({ user: { nickname: 'Lin' } })
  })

  test('a session ends with its time', async () => {
    let time = Date.now()
    const browser = visit(create({ now: () => time, sessionMaxAge: 3600 }))
    await browser.open(callback(await leave(browser, page), sns.code({ openid: 'openid-1' })))
    time += 3_599_000
    expect(await (await browser.open(me)).json()).toMatchObject({ user: { kind: 'real' } })
    time += 1000
    expect(await (await browser.open(me)).json()).toEqual({ user: null })
  })

  test("the platform's trouble is a page with a sentence and a way back, and no session", async () => {
    const browser = visit(create())
    const state = await leave(browser, `${page}&a="<b>`.replace('"<b>', '%22%3Cb%3E'))
    sns.misbehave = () => Response.json({ errcode: 40164, errmsg: 'invalid ip 1.2.3.4, not in whitelist' })
    const response = await browser.open(callback(state, 'code'))
    expect(response.status).toBe(502)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const text = await response.text()
    expect(text).toContain('IP list')
    expect(text).toContain('href="https://h5.example.com/a?x=1&amp;a=%22%3Cb%3E"')
    expect(response.headers.get('set-cookie')).toBeNull()
  })
})

describe('a snapshot', () => {
  test('signs nobody in: the page learns the kind and nothing else, own code learns nothing', async () => {
    const onSignIn = vi.fn<() => void>()
    const server = create({ onSignIn })
    const browser = visit(server)
    const code = sns.code({ openid: 'made-up', scope: 'snsapi_userinfo', snapshot: true })
    await browser.open(callback(await leave(browser, page, '&scope=snsapi_userinfo'), code))
    expect(await (await browser.open(me)).json()).toEqual({ user: { kind: 'snapshot' } })
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
    expect(server.user(new Request(page, { headers: { cookie } }))).toBeUndefined()
    expect(onSignIn).not.toHaveBeenCalled()
    expect(sns.count('/sns/userinfo')).toBe(0)
    expect(atob(browser.cookies.get('wove_session')!.split('.')[0]!)).not.toContain('made-up')
  })

  test('takes no real session away', async () => {
    const browser = visit(create())
    await browser.open(callback(await leave(browser, page), sns.code({ openid: 'openid-1' })))
    await browser.open(callback(await leave(browser, page), sns.code({ openid: 'made-up', snapshot: true })))
    expect(await (await browser.open(me)).json()).toMatchObject({ user: { kind: 'real' } })
  })
})

describe('signing out', () => {
  test('ends the session, and an old callback does not bring it back', async () => {
    const browser = visit(create())
    const url = callback(await leave(browser, page), sns.code({ openid: 'openid-1' }))
    await browser.open(url)
    const response = await browser.open('/api/wechat/oauth/logout', {
      method: 'POST',
      headers: { origin: 'https://h5.example.com' },
    })
    expect(response.status).toBe(204)
    expect(await (await browser.open(me)).json()).toEqual({ user: null })
    expect((await browser.open(url)).status).toBe(403)
    expect(browser.cookies.size).toBe(0)
  })

  test('is not for other sites, and not for links', async () => {
    const browser = visit(create())
    await browser.open(callback(await leave(browser, page), sns.code({ openid: 'openid-1' })))
    const foreign = { method: 'POST', headers: { origin: 'https://evil.example' } }
    expect((await browser.open('/api/wechat/oauth/logout', foreign)).status).toBe(403)
    expect((await browser.open('/api/wechat/oauth/logout')).status).toBe(404)
    expect(await (await browser.open(me)).json()).toMatchObject({ user: { kind: 'real' } })
  })
})

describe('page and server on two sites', () => {
  const verifier = 'what-only-the-page-knows'
  const digest = async (text: string) =>
    Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex')
  const redeem = (ticket: string, secret: string) => ({
    method: 'POST',
    headers: { origin: 'https://h5.example.com' },
    body: JSON.stringify({ ticket, verifier: secret }),
  })

  async function arrive() {
    const browser = visit(create({ publicUrl: 'https://api.example.net' }), 'https://api.example.net')
    const state = await leave(browser, page, `&challenge=${await digest(verifier)}`)
    const response = await browser.open(callback(state, sns.code({ openid: 'openid-1' })))
    return { browser, response, ticket: target(response).searchParams.get('wove-ticket') ?? '' }
  }

  test('the redirect carries a ticket, the ticket is changed for a token, and the token is the session', async () => {
    const { browser, response, ticket } = await arrive()
    expect(response.headers.get('location')).toBe(`${page}&wove-ticket=${ticket}`)
    const answer = await browser.open('/api/wechat/oauth/token', redeem(ticket, verifier))
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://h5.example.com')
    const { token } = (await answer.json()) as { token: string }
    const headers = { authorization: `Bearer ${token}` }
    expect(await (await browser.open(me, { headers })).json()).toEqual({ user: { kind: 'real', scope: 'snsapi_base' } })
    expect(browser.cookies.has('wove_session')).toBe(false)
  })

  test('a ticket serves once', async () => {
    const { browser, ticket } = await arrive()
    await browser.open('/api/wechat/oauth/token', redeem(ticket, verifier))
    expect((await browser.open('/api/wechat/oauth/token', redeem(ticket, verifier))).status).toBe(400)
  })

  test('a ticket out of the address is of no use to who does not know what the page knows', async () => {
    const { browser, ticket } = await arrive()
    expect((await browser.open('/api/wechat/oauth/token', redeem(ticket, 'a guess'))).status).toBe(400)
    // The wrong try has used it up.
    expect((await browser.open('/api/wechat/oauth/token', redeem(ticket, verifier))).status).toBe(400)
  })
})
