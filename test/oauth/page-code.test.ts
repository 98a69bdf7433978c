import { createSignIn, type User } from '@wove/oauth'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from 'vue'
import { createRouter, createWebHashHistory, createWebHistory } from 'vue-router'
import { address, openPage } from './browser.ts'

const appId = 'wx0123456789abcdef'
let left: string[]
const leave = (url: string) => void left.push(url)
const exchange = vi.fn<(code: string) => Promise<User | undefined>>()
const create = () => createSignIn({ mode: 'page-code', appId, exchange, leave })
const real: User = { kind: 'real', scope: 'snsapi_base' }

beforeEach(() => {
  sessionStorage.clear()
  left = []
  exchange.mockReset().mockResolvedValue(real)
  openPage('/shop?item=7')
})

afterEach(() => vi.unstubAllGlobals())

/** Leaves for WeChat, and says with which state. */
async function depart(): Promise<string> {
  void create().user()
  await vi.waitFor(() => expect(left.length).toBeGreaterThan(0))
  return new URL(left.pop()!).searchParams.get('state')!
}

describe('the code in the page', () => {
  test('is exchanged once, however many ask, and is out of the address before anybody asks', async () => {
    const state = await depart()
    openPage(`/shop?item=7&code=c1&state=${state}`)
    const signIn = create()
    expect(address()).toBe('/shop?item=7')
    expect(await Promise.all([signIn.user(), signIn.user(), signIn.current()])).toEqual([real, real, real])
    expect(exchange.mock.calls).toEqual([['c1']])
  })

  test('before the hash of a hash router is found, and the route stays', async () => {
    const state = await depart()
    openPage(`/?code=c1&state=${state}#/cart?step=2`)
    const signIn = create()
    expect(address()).toBe('/#/cart?step=2')
    expect(await signIn.user()).toEqual(real)
  })

  test('that came with another state is not exchanged: the sign-in starts anew', async () => {
    await depart()
    openPage(`/shop?code=stolen&state=wove${'0'.repeat(32)}`)
    void create().user()
    await vi.waitFor(() => expect(left).toHaveLength(1))
    expect(exchange).not.toHaveBeenCalled()
    expect(address()).toBe('/shop')
  })

  test('of an address that comes back (back button, reload) is not used twice', async () => {
    const state = await depart()
    openPage(`/shop?code=c1&state=${state}`)
    await create().user()
    openPage(`/shop?code=c1&state=${state}`)
    void create().user()
    await vi.waitFor(() => expect(left).toHaveLength(1))
    expect(exchange).toHaveBeenCalledTimes(1)
  })

  test('that WeChat no longer takes starts the sign-in anew', async () => {
    exchange.mockResolvedValue(undefined)
    const state = await depart()
    openPage(`/shop?code=c1&state=${state}`)
    void create().user()
    await vi.waitFor(() => expect(left).toHaveLength(1))
  })

  test('whose exchange fails is an error with the reason inside, and no loop', async () => {
    const reason = new Error('502')
    exchange.mockRejectedValue(reason)
    const state = await depart()
    openPage(`/shop?code=c1&state=${state}`)
    await expect(create().user()).rejects.toMatchObject({ code: 'sign-in-unreachable', cause: reason })
    expect(left).toEqual([])
  })

  test('a refusal is told', async () => {
    const state = await depart()
    openPage(`/shop?state=${state}`)
    expect(create().refused).toBe(true)
    expect(address()).toBe('/shop')
  })

  test("parameters of the app's own that are called code and state stay", () => {
    openPage('/shop?code=voucher&state=open')
    create()
    expect(address()).toBe('/shop?code=voucher&state=open')
  })
})

describe('a router that was there first', () => {
  const routes = [{ path: '/:all(.*)*', component: { render: () => null } }]

  test('never shows the code, neither in its route nor in the address', async () => {
    const state = await depart()
    openPage(`/shop?item=7&code=c1&state=${state}`)
    const router = createRouter({ history: createWebHistory(), routes })
    const signIn = create()
    createApp({ render: () => null })
      .use(router)
      .mount(document.createElement('div'))
    await router.isReady()
    expect(router.currentRoute.value.fullPath).toBe('/shop?item=7')
    expect(address()).toBe('/shop?item=7')

    await router.push('/next')
    router.back()
    await vi.waitFor(() => expect(address()).toBe('/shop?item=7'))
    expect(JSON.stringify(history.state)).not.toContain('c1')
    await signIn.user()
  })

  test('that has begun its first navigation already cannot write the code back', async () => {
    const state = await depart()
    openPage(`/shop?item=7&code=c1&state=${state}`)
    const router = createRouter({ history: createWebHistory(), routes })
    createApp({ render: () => null })
      .use(router)
      .mount(document.createElement('div'))
    create()
    await router.isReady()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(address()).toBe('/shop?item=7')
  })

  test('in hash mode never writes it back, though it takes the query for its base', async () => {
    const state = await depart()
    openPage(`/?code=c1&state=${state}#/cart`)
    const router = createRouter({ history: createWebHashHistory(), routes })
    create()
    createApp({ render: () => null })
      .use(router)
      .mount(document.createElement('div'))
    await router.isReady()
    await router.push('/pay?total=5')
    expect(router.currentRoute.value.fullPath).toBe('/pay?total=5')
    expect(address()).toBe('/#/pay?total=5')
  })
})
