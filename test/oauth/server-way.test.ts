import { createSignIn, isWxError, type User } from '@wove/oauth'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { address, openPage } from './browser.ts'

let users: (User | null)[]
let asked: { url: string; init: RequestInit }[]
let left: string[]
const leave = (url: string) => void left.push(url)

beforeEach(() => {
  sessionStorage.clear()
  users = []
  asked = []
  left = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    asked.push({ url, init })
    if (url.endsWith('/oauth/token')) return Response.json({ token: 'session-token', expiresIn: 60 })
    if (url.endsWith('/oauth/logout')) return new Response(null, { status: 204 })
    return Response.json({ user: users.length > 1 ? users.shift() : (users[0] ?? null) })
  })
  openPage('/shop?item=7#/cart')
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const real = { kind: 'real', scope: 'snsapi_base' } as const

/** Lets what is under way go as far as it goes by itself. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('who is here', () => {
  test('a person with a session is known without leaving the page', async () => {
    users = [real]
    expect(await createSignIn({ leave }).user()).toEqual(real)
    expect(left).toEqual([])
    expect(asked).toHaveLength(1)
    expect(asked[0]!.url).toBe('/api/wechat/oauth/me')
    expect(asked[0]!.init.credentials).toBe('include')
  })

  test('without a session the page leaves, silently, and names itself as the place to return to', async () => {
    void createSignIn({ leave }).user()
    await soon()
    const url = new URL(left[0]!)
    expect(url.pathname).toBe('/api/wechat/oauth/authorize')
    expect(url.searchParams.get('scope')).toBe('snsapi_base')
    expect(url.searchParams.get('return')).toBe('http://localhost:3000/shop?item=7#/cart')
  })

  test('it can come back to another address of this page, whose own entry in the history then stays', async () => {
    const elsewhere: boolean[] = []
    void createSignIn({ leave: (url, other) => void (left.push(url), elsewhere.push(other)) }).user({
      returnTo: '#/orders?id=7',
    })
    await soon()
    expect(new URL(left[0]!).searchParams.get('return')).toBe('http://localhost:3000/shop?item=7#/orders?id=7')
    expect(elsewhere).toEqual([true])
  })

  test('it comes back to no other origin', async () => {
    const call = createSignIn({ leave }).user({ returnTo: 'https://evil.example.com/' })
    await expect(call).rejects.toMatchObject({ code: 'bad-argument' })
    expect(left).toEqual([])
  })

  test('where two ask, it comes back to where the last has to go', async () => {
    const signIn = createSignIn({ leave })
    void signIn.user({ returnTo: '/one' })
    void signIn.user({ returnTo: '/two' })
    void signIn.user()
    await soon()
    expect(left.map((url) => new URL(url).searchParams.get('return'))).toEqual(['http://localhost:3000/two'])
  })

  test('somebody who goes back to the page that was left has changed their mind', async () => {
    const call = createSignIn({ leave }).user({ returnTo: '/orders' })
    await soon()
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('however many ask, the page leaves once', async () => {
    const signIn = createSignIn({ leave })
    for (let i = 0; i < 10; i++) void signIn.user()
    await soon()
    expect(left).toHaveLength(1)
  })

  test('a snapshot is told apart by its kind, and asking for the profile there leads nowhere', async () => {
    users = [{ kind: 'snapshot' }]
    const signIn = createSignIn({ leave })
    const user = await signIn.user()
    expect(user.kind).toBe('snapshot')
    expect(await signIn.requestProfile()).toEqual({ kind: 'snapshot' })
    expect(left).toEqual([])
  })

  test('the profile is asked for once it is not there, and not again', async () => {
    users = [real]
    const signIn = createSignIn({ leave })
    void signIn.requestProfile()
    await soon()
    expect(new URL(left[0]!).searchParams.get('scope')).toBe('snsapi_userinfo')

    users = [{ kind: 'real', scope: 'snsapi_userinfo', nickname: 'Lin' }]
    expect(await createSignIn({ leave }).requestProfile()).toMatchObject({ nickname: 'Lin' })
    expect(left).toHaveLength(1)
  })

  test('current never leaves the page', async () => {
    expect(await createSignIn({ leave }).current()).toBeUndefined()
    expect(left).toEqual([])
  })

  test('signing out tells the server', async () => {
    await createSignIn({ leave }).signOut()
    expect(asked[0]).toMatchObject({ url: '/api/wechat/oauth/logout', init: { method: 'POST' } })
  })
})

describe('what goes wrong', () => {
  test('in an ordinary browser it says so at once, or shows the QR code', async () => {
    openPage('/', 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0')
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0', platform: 'Win32' })
    await expect(createSignIn({ leave }).user()).rejects.toMatchObject({ code: 'not-in-wechat' })
    void createSignIn({ leave, browser: 'qr' }).user()
    await soon()
    expect(new URL(left[0]!).searchParams.get('scope')).toBe('snsapi_login')
  })

  test('a page that keeps coming back without a user stops after three times, with a reason', async () => {
    for (let i = 0; i < 3; i++) void createSignIn({ leave }).user()
    await soon()
    expect(left).toHaveLength(3)
    await expect(createSignIn({ leave }).user()).rejects.toMatchObject({ code: 'sign-in-loop' })
    expect(left).toHaveLength(3)
    // A person who tries again is let through.
    void createSignIn({ leave }).user()
    await soon()
    expect(left).toHaveLength(4)
  })

  test('a server that is down is told from a person who is not signed in', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(createSignIn({ leave }).user()).rejects.toMatchObject({ code: 'sign-in-unreachable' })
    vi.stubGlobal('fetch', async () => new Response('oops', { status: 500 }))
    const error: unknown = await createSignIn({ leave })
      .user()
      .catch((each: unknown) => each)
    expect(isWxError(error, 'sign-in-unreachable') && error.raw).toBe('oops')
    expect(left).toEqual([])
  })

  test('a page that is not left is told after the deadline', async () => {
    vi.useFakeTimers()
    const call = createSignIn({ leave, timeout: 5000 }).user()
    call.catch(() => {})
    await vi.advanceTimersByTimeAsync(5001)
    await expect(call).rejects.toMatchObject({ code: 'timeout' })
  })

  test('a page that comes out of the memory of the browser asks again', async () => {
    const call = createSignIn({ leave }).user()
    await soon()
    users = [real]
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(await call).toEqual(real)
  })

  test('on a server nothing happens at import, and asking says that there is no page', async () => {
    vi.stubGlobal('location', undefined)
    vi.stubGlobal('document', undefined)
    await expect(createSignIn().user()).rejects.toMatchObject({ code: 'not-in-wechat' })
  })
})

describe('coming back', () => {
  test('a refusal is known, and its word leaves the address', () => {
    openPage('/shop?item=%E4%B8%AD&wove-sign-in=refused#/cart?a=1')
    expect(createSignIn({ leave }).refused).toBe(true)
    expect(address()).toBe('/shop?item=%E4%B8%AD#/cart?a=1')
    expect(createSignIn({ leave }).refused).toBe(false)
  })

  test("the fragment of WeChat's pages, which browsers carry over redirects, leaves the address too", () => {
    openPage('/shop?wove-sign-in=refused#wechat_redirect')
    createSignIn({ leave })
    expect(address()).toBe('/shop')
    openPage('/shop#wechat_redirect')
    createSignIn({ leave })
    expect(address()).toBe('/shop')
  })

  test('parameters of the app that are called code and state stay where they are', () => {
    openPage('/shop?code=voucher&state=open')
    createSignIn({ leave })
    expect(address()).toBe('/shop?code=voucher&state=open')
  })

  test('across sites the ticket is changed for a token, which goes along from then on', async () => {
    void createSignIn({ leave, session: 'token', server: 'https://api.example.net/wx' }).user()
    await vi.waitFor(() => expect(left).toHaveLength(1))
    expect(new URL(left[0]!).searchParams.get('challenge')).toMatch(/^[\da-f]{64}$/)

    users = [real]
    openPage('/shop?item=7&wove-ticket=0123#/cart')
    const signIn = createSignIn({ leave, session: 'token', server: 'https://api.example.net/wx' })
    expect(address()).toBe('/shop?item=7#/cart')
    expect(await signIn.user()).toEqual(real)
    expect(asked.map(({ url }) => url)).toEqual([
      'https://api.example.net/wx/oauth/token',
      'https://api.example.net/wx/oauth/me',
    ])
    expect(JSON.parse(String(asked[0]!.init.body))).toMatchObject({ ticket: '0123' })
    expect(signIn.headers()).toEqual({ authorization: 'Bearer session-token' })
    expect(asked[1]!.init.credentials).toBe('omit')

    await signIn.signOut()
    expect(signIn.headers()).toEqual({})
  })

  test('a ticket that this page has not asked for is dropped, not redeemed', async () => {
    openPage('/shop?wove-ticket=planted')
    void createSignIn({ leave, session: 'token' }).user()
    await vi.waitFor(() => expect(left).toHaveLength(1))
    expect(asked).toEqual([])
    expect(address()).toBe('/shop')
  })
})
