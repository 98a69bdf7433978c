import { WxSubscribe } from '@wove/vue/open-tags'
import { followRouter, type FollowRouterOptions } from '@wove/vue/router'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createRouter, createWebHashHistory, createWebHistory, type RouteMeta, RouterView } from 'vue-router'
import { userAgents } from '../support/fake-client.ts'
import { mountApp, settle, signature, type TestAppOptions } from '../support/vue-app.ts'

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/')
  return () => vi.useRealTimers()
})

const plain = { render: () => h('p') }
const withTag = { render: () => h(WxSubscribe, { template: 'T1' }) }

type Mount = TestAppOptions & { meta?: RouteMeta; follow?: FollowRouterOptions }

async function mount(kind: 'history' | 'hash', { meta = {}, follow, ...options }: Mount = {}) {
  const router = createRouter({
    history: kind === 'history' ? createWebHistory() : createWebHashHistory(),
    routes: [
      { path: '/', component: plain },
      { path: '/other', component: plain, meta },
      { path: '/tag', component: withTag },
      { path: '/tag/more', component: withTag },
    ],
  })
  const source = vi.fn(async (_url: string) => signature)
  const app = await mountApp(
    defineComponent(() => () => h(RouterView)),
    { ...options, plugins: [followRouter(router, follow), router], options: { signature: source } },
  )
  const go = async (to: string) => {
    await router.push(to)
    await settle()
  }
  return { ...app, router, go, source, verified: () => app.client.named('preVerifyJSAPI').length }
}

describe('with history addresses', () => {
  test('Android verifies each new address', async () => {
    const { go, source, verified } = await mount('history', { userAgent: userAgents.android })
    await go('/other')
    expect(verified()).toBe(2)
    expect(source.mock.calls.map(([url]) => url)).toEqual(['http://localhost:3000/', 'http://localhost:3000/other'])
  })

  test('iOS verifies the landing address once', async () => {
    const { go, source, verified } = await mount('history', { userAgent: userAgents.ios })
    await go('/other')
    expect(verified()).toBe(1)
    expect(source).toHaveBeenCalledOnce()
  })

  test('with open tags iOS verifies each new address, too', async () => {
    const { go, source, tags } = await mount('history', { userAgent: userAgents.ios })
    await go('/tag')
    await go('/tag/more')
    expect(source.mock.calls.map(([url]) => url).slice(-2)).toEqual([
      'http://localhost:3000/tag',
      'http://localhost:3000/tag/more',
    ])
    expect(tags()).toHaveLength(1)
  })

  test('going back verifies again without asking the server again', async () => {
    const { go, router, source, verified } = await mount('history', { userAgent: userAgents.android })
    await go('/other')
    router.back()
    await vi.advanceTimersByTimeAsync(100)
    await vi.waitFor(() => expect(verified()).toBe(3))
    expect(source).toHaveBeenCalledTimes(2)
  })

  test('a navigation that a guard stops changes nothing', async () => {
    const { go, router, verified } = await mount('history')
    router.beforeEach(() => false)
    await go('/other')
    expect(verified()).toBe(1)
  })
})

describe('with hash addresses', () => {
  test('nothing is verified again without tags: the signed address is the same', async () => {
    const { go, verified } = await mount('hash', { userAgent: userAgents.android })
    await go('/other')
    expect(verified()).toBe(1)
  })

  test('with open tags the page is verified and the tag made anew, without another request', async () => {
    const { go, source, verified, tag } = await mount('hash', { userAgent: userAgents.android })
    await go('/tag')
    const before = verified()
    const first = tag()
    await go('/tag/more')
    expect(verified()).toBe(before + 1)
    expect(tag()).not.toBe(first)
    expect(source).toHaveBeenCalledOnce()
  })
})

test.each([
  ['a text', { title: 'Tea' }, 'Tea'],
  ['a function of the route', { title: ({ path }: { path: string }) => `At ${path}` }, 'At /other'],
])('meta.title as %s is the title of the page', async (_, meta, title) => {
  const { go } = await mount('history', { meta })
  await go('/other')
  expect(document.title).toBe(title)
})

describe('titleRefresh', () => {
  const frames = () => document.querySelectorAll<HTMLIFrameElement>('body > iframe')
  const meta = { title: 'Tea' }

  test('loads a hidden frame on iOS, which goes once it is loaded', async () => {
    const { go } = await mount('history', { meta, userAgent: userAgents.ios, follow: { titleRefresh: '/favicon.ico' } })
    await go('/other')
    expect(document.title).toBe('Tea')
    expect([...frames()].map(({ hidden, src }) => [hidden, src])).toEqual([[true, 'http://localhost:3000/favicon.ico']])
    frames()[0]!.dispatchEvent(new Event('load'))
    expect(frames()).toHaveLength(0)
  })

  test.each([
    ['on Android', { userAgent: userAgents.android, follow: { titleRefresh: '/favicon.ico' } }],
    ['without it', { userAgent: userAgents.ios }],
  ])('loads nothing %s', async (_, options) => {
    const { go } = await mount('history', { meta, ...options })
    await go('/other')
    expect(document.title).toBe('Tea')
    expect(frames()).toHaveLength(0)
  })
})
