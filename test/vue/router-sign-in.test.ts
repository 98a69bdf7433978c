import { createSignIn, type PageCodeOptions, type SignIn, type User } from '@wove/oauth'
import { type FollowRouterOptions, followRouter } from '@wove/vue/router'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createRouter, createWebHashHistory, createWebHistory, RouterView } from 'vue-router'
import { mountApp, settle } from '../support/vue-app.ts'

const base: User = { kind: 'real', scope: 'snsapi_base' }
const named: User = { kind: 'real', scope: 'snsapi_userinfo', nickname: '小明' }

let user: User | undefined
let left: { url: URL; elsewhere: boolean }[]
let leaving: () => void

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  // What an earlier page has put over the history's own methods goes with that page.
  Reflect.deleteProperty(history, 'pushState')
  Reflect.deleteProperty(history, 'replaceState')
  history.replaceState(null, '', '/')
  user = undefined
  left = []
  leaving = () => {}
  return () => vi.useRealTimers()
})

const backend = (options: Partial<PageCodeOptions> = {}): SignIn =>
  createSignIn({
    mode: 'page-code',
    appId: 'wx1',
    exchange: async () => user,
    current: async () => (user?.kind === 'real' ? user : undefined),
    leave(url, elsewhere) {
      left.push({ url: new URL(url), elsewhere })
      leaving()
    },
    ...options,
  })

interface Mount extends FollowRouterOptions {
  kind?: 'history' | 'hash'
  at?: string
  signIn?: SignIn
}

async function mount({ kind = 'history', at = '/', signIn = backend(), ...options }: Mount = {}) {
  history.replaceState(null, '', at)
  const page = (text: string) => ({ render: () => h('p', text) })
  const router = createRouter({
    history: kind === 'history' ? createWebHistory() : createWebHashHistory(),
    routes: [
      { path: '/', component: page('home') },
      { path: '/welcome', component: page('welcome') },
      { path: '/orders/:id?', component: page('orders'), meta: { signIn: true } },
      { path: '/profile', component: page('profile'), meta: { signIn: 'profile' } },
    ],
  })
  // Its listeners would outlive the test.
  onTestFinished(() => router.options.history.destroy())
  const failed = vi.fn()
  router.onError(failed)
  const app = await mountApp(
    defineComponent(() => () => h(RouterView)),
    { plugins: [followRouter(router, options), router], options: { signIn } },
  )
  const go = async (to: string) => {
    const outcome = router.push(to).catch((error: unknown) => error)
    await settle()
    return outcome
  }
  return { ...app, router, go, failed, shown: () => app.root.textContent }
}

/** Where WeChat is told to send the person back to. */
const returnTo = () => left.map(({ url }) => url.searchParams.get('redirect_uri'))
const scopes = () => left.map(({ url }) => url.searchParams.get('scope'))

describe('meta.signIn = true', () => {
  test('lets somebody in who is signed in, and asks the server once for all routes', async () => {
    user = base
    const current = vi.fn(async () => base)
    const { go, shown } = await mount({ signIn: backend({ current }) })
    await go('/orders')
    expect(shown()).toBe('orders')
    await go('/orders/7')
    expect(current).toHaveBeenCalledOnce()
    expect(left).toEqual([])
  })

  test.each([
    ['history', 'http://localhost:3000/orders/7?from=menu'],
    ['hash', 'http://localhost:3000/?shop=1#/orders/7?from=menu'],
  ] as const)('with %s addresses it leaves silently, for the route and not for this page', async (kind, target) => {
    const { router, shown } = await mount({ kind, at: kind === 'hash' ? '/?shop=1' : '/' })
    void router.push('/orders/7?from=menu')
    await settle()
    expect(returnTo()).toEqual([target])
    expect(scopes()).toEqual(['snsapi_base'])
    // This page's entry in the history stays.
    expect(left[0]!.elsewhere).toBe(true)
    expect(shown()).toBe('home')
  })

  test('on arrival it leaves in place of the page', async () => {
    await mount({ at: '/orders/7' })
    expect(returnTo()).toEqual(['http://localhost:3000/orders/7'])
    expect(left[0]!.elsewhere).toBe(false)
  })

  test('coming back with a code ends at the route, with a clean address', async () => {
    const state = `wove${'0'.repeat(32)}`
    sessionStorage.setItem('wove:sign-in:state', state)
    user = base
    const at = `/orders/7?from=menu&code=c1&state=${state}`
    history.replaceState(null, '', at)
    const signIn = backend({ current: async () => undefined })
    const { shown, router } = await mount({ at: location.href, signIn })
    expect(shown()).toBe('orders')
    expect(router.currentRoute.value.fullPath).toBe('/orders/7?from=menu')
    expect(location.href).toBe('http://localhost:3000/orders/7?from=menu')
  })

  test('a page that keeps coming back without anybody stops, with an error', async () => {
    const { go, failed, shown } = await mount({ signIn: backend() })
    // The instance of the page forgets nothing: the count is the tab's.
    sessionStorage.setItem('wove:sign-in:departures', [1, 2, 3].map(() => Date.now()).join(' '))
    expect(await go('/orders')).toMatchObject({ code: 'sign-in-loop' })
    expect(failed.mock.calls[0]![0]).toMatchObject({ code: 'sign-in-loop' })
    expect(left).toEqual([])
    expect(shown()).toBe('home')
  })

  test('back from WeChat without going on, the page that was left stays', async () => {
    const { router, shown, failed } = await mount()
    const gone = router.push('/orders')
    await settle()
    expect(left).toHaveLength(1)
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    await settle()
    await gone
    expect(shown()).toBe('home')
    expect(failed).not.toHaveBeenCalled()
  })

  test('somebody who goes to another route meanwhile comes back to that one', async () => {
    let answer: () => void = () => {}
    const current = () => new Promise<undefined>((resolve) => (answer = () => resolve(undefined)))
    const { router } = await mount({ signIn: backend({ current }) })
    void router.push('/orders/1')
    await settle()
    void router.push('/orders/2')
    await settle()
    answer()
    await settle()
    expect(returnTo()).toEqual(['http://localhost:3000/orders/2'])
  })
})

describe("meta.signIn = 'profile'", () => {
  test('lets somebody in whose name is known', async () => {
    user = named
    const { go, shown } = await mount()
    await go('/profile')
    expect(shown()).toBe('profile')
    expect(left).toEqual([])
  })

  test('signs in silently first, and asks for the profile after that', async () => {
    const { router } = await mount()
    void router.push('/profile')
    await settle()
    expect(scopes()).toEqual(['snsapi_base'])
    user = base
    await mount({ at: '/profile' })
    expect(scopes()).toEqual(['snsapi_base', 'snsapi_userinfo'])
    expect(returnTo()[1]).toBe('http://localhost:3000/profile')
  })

  test('somebody who has said no is not asked again on the way back, but after the next tap', async () => {
    const state = `wove${'1'.repeat(32)}`
    sessionStorage.setItem('wove:sign-in:state', state)
    user = base
    history.replaceState(null, '', `/profile?state=${state}`)
    const turnedAway = vi.fn(() => '/welcome')
    const { shown, router } = await mount({ at: location.href, signIn: backend(), turnedAway })
    expect(turnedAway).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'sign-in-refused' }),
      expect.objectContaining({ path: '/profile' }),
    )
    expect(shown()).toBe('welcome')
    expect(left).toEqual([])
    void router.push('/profile')
    await settle()
    expect(scopes()).toEqual(['snsapi_userinfo'])
  })
})

test('the visitor of a snapshot is not signed in', async () => {
  const state = `wove${'2'.repeat(32)}`
  sessionStorage.setItem('wove:sign-in:state', state)
  history.replaceState(null, '', `/orders?code=c1&state=${state}`)
  const signIn = backend({ exchange: async () => ({ kind: 'snapshot' }) })
  const turnedAway = vi.fn(() => '/welcome')
  const { shown } = await mount({ at: location.href, signIn, turnedAway })
  expect(turnedAway).toHaveBeenCalledWith(expect.objectContaining({ code: 'sign-in-snapshot' }), expect.anything())
  expect(shown()).toBe('welcome')
})

test('a place to turn to that wants a sign-in itself is a mistake that is named', async () => {
  const { go } = await mount({
    turnedAway: () => '/profile',
    signIn: backend({
      current: async () => {
        throw new Error('down')
      },
    }),
  })
  expect(String(await go('/orders'))).toContain('turnedAway() leads to a route that wants a sign-in itself')
})

test('routes without it ask nobody', async () => {
  const current = vi.fn(async () => base)
  const { go, shown } = await mount({ signIn: backend({ current }) })
  await go('/welcome')
  expect(shown()).toBe('welcome')
  expect(current).not.toHaveBeenCalled()
})

test('a route that wants a sign-in in an app without one says what is missing', async () => {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', component: { render: () => h('p') } },
      { path: '/orders', component: { render: () => h('p') }, meta: { signIn: true } },
    ],
  })
  router.onError(() => {})
  await mountApp(
    defineComponent(() => () => h(RouterView)),
    { plugins: [followRouter(router), router] },
  )
  await expect(router.push('/orders')).rejects.toThrow('createWove({ signIn: createSignIn() })')
})
