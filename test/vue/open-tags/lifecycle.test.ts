import { createWove } from '@wove/vue'
import { WxLaunchWeapp, WxSubscribe } from '@wove/vue/open-tags'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createSSRApp, defineComponent, h, KeepAlive, nextTick, ref, Transition } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { fakeClient } from '../../support/fake-client.ts'
import { fakeLayout } from '../../support/layout.ts'
import { forgetPage, mountApp, say, settle, signature } from '../../support/vue-app.ts'

let layout: ReturnType<typeof fakeLayout>

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/')
  layout = fakeLayout()
  return () => vi.useRealTimers()
})

const button = (box = '10,20,120,40', text = 'Subscribe') => h('button', { 'data-box': box }, text)
const subscribe = defineComponent(() => () => h(WxSubscribe, { template: 'T1' }, { default: () => button() }))

describe('when the tag is created', () => {
  test('early: before the verification, and anew after it', async () => {
    let answer: () => void = () => {}
    const source = () => new Promise<typeof signature>((resolve) => (answer = () => resolve(signature)))
    const { tags, tag } = await mountApp(subscribe, {
      options: { signature: source, openTags: { creation: 'early' } },
    })
    const early = tag()
    expect(early).toBeDefined()
    answer()
    await settle()
    expect(tags()).toHaveLength(1)
    expect(tag()).not.toBe(early)
  })

  test('verified: only after it', async () => {
    let answer: () => void = () => {}
    const source = () => new Promise<typeof signature>((resolve) => (answer = () => resolve(signature)))
    const { tags } = await mountApp(subscribe, {
      options: { signature: source, openTags: { creation: 'verified' } },
    })
    expect(tags()).toEqual([])
    answer()
    await settle()
    expect(tags()).toHaveLength(1)
  })

  test.each(['early', 'verified'] as const)(
    '%s: a tag that was made is left alone by later calls',
    async (creation) => {
      const { tag, client, wechat } = await mountApp(subscribe, { options: { openTags: { creation } } })
      const made = tag()
      say(made, 'ready')
      void wechat.verify()
      client.fire('onPageShow', {})
      await settle()
      expect(tag()).toBe(made)
    },
  )
})

describe('the tag lies over the content', () => {
  const box = ({ style: { left, top, width, height } }: HTMLElement) => [left, top, width, height]

  test('exactly, and follows its size', async () => {
    const { root, tag } = await mountApp(subscribe)
    expect(box(tag())).toEqual(['10px', '20px', '120px', '40px'])
    root.querySelector('button')!.setAttribute('data-box', '0,20,300.5,48')
    layout.resized()
    expect(box(tag())).toEqual(['0px', '20px', '300.5px', '48px'])
    await vi.advanceTimersByTimeAsync(100)
    await nextTick()
    expect(box(tag())).toEqual(['0px', '20px', '300.5px', '48px'])
    expect(tag().querySelector('script')!.textContent).toContain('height: 48px')
  })

  test('is made anew once the size has come to rest, not at each step', async () => {
    const { root, tag } = await mountApp(subscribe)
    const first = tag()
    for (const height of [42, 44, 46]) {
      root.querySelector('button')!.setAttribute('data-box', `0,0,120,${height}`)
      layout.resized()
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(tag()).toBe(first)
    await vi.advanceTimersByTimeAsync(100)
    await nextTick()
    expect(tag()).not.toBe(first)
  })

  test('a width that changes leaves the tag as it is', async () => {
    const { root, tag } = await mountApp(subscribe)
    const first = tag()
    root.querySelector('button')!.setAttribute('data-box', '0,0,390,40')
    layout.resized()
    await vi.advanceTimersByTimeAsync(1000)
    expect(tag()).toBe(first)
    expect(tag().style.width).toBe('390px')
  })

  test('a text that counts down leaves the tag as it is', async () => {
    const count = ref(3)
    const page = defineComponent(
      () => () => h(WxSubscribe, { template: 'T1' }, { default: () => button(undefined, `Wait ${count.value}`) }),
    )
    const { tag } = await mountApp(page)
    const first = tag()
    count.value = 2
    await settle()
    await vi.advanceTimersByTimeAsync(1000)
    expect(tag()).toBe(first)
  })

  test('is one control to a screen reader: the tag when it works, the content when it does not', async () => {
    const { root, tag } = await mountApp(subscribe)
    const content = () => root.querySelector('button')!.parentElement!
    expect(content().hasAttribute('aria-hidden')).toBe(false)
    say(tag(), 'ready')
    await nextTick()
    expect(content().getAttribute('aria-hidden')).toBe('true')
    expect(content().hasAttribute('inert')).toBe(true)
    expect(tag().querySelector('script')!.textContent).toContain('>Subscribe</button>')
    document.dispatchEvent(new CustomEvent('WeixinOpenTagsError'))
    await settle()
    expect(content().hasAttribute('aria-hidden')).toBe(false)
    expect(content().hasAttribute('inert')).toBe(false)
  })

  test.each([
    ['a label', { label: 'Tell me' }, () => h('b', '7'), 'Tell me'],
    ['the text', {}, () => h('b', ' Order '), 'Order'],
    ['a picture', {}, () => h('img', { alt: 'Tea' }), 'Tea'],
    ['an icon', {}, () => h('i', { 'aria-label': 'Play' }), 'Play'],
  ])('its name is %s', async (_, props, content, name) => {
    const page = defineComponent(() => () => h(WxSubscribe, { template: 'T1', ...props }, { default: content }))
    const { tag } = await mountApp(page)
    expect(tag().querySelector('script')!.textContent).toContain(`>${name}</button>`)
  })
})

describe('rendering="inside" gives the content to the tag', () => {
  test('as one HTML string, with styles inline, addresses absolute and text escaped', async () => {
    const page = defineComponent(
      () => () =>
        h(
          WxSubscribe,
          { template: 'T1', rendering: 'inside' },
          {
            default: () =>
              h('p', { style: 'color: rgb(1, 2, 3)', class: 'app', onclick: 'x()' }, [
                '</script><b onclick=x>',
                h('img', { src: '/a.png', alt: 'A', onerror: 'x()' }),
                h('style', 'p { color: red }'),
              ]),
          },
        ),
    )
    const { tag, root } = await mountApp(page)
    await vi.dynamicImportSettled()
    await settle()
    const html = tag().querySelector('script')!.textContent
    expect(html).toContain('color:rgb(1, 2, 3)')
    expect(html).toContain('&lt;/script&gt;&lt;b onclick=x&gt;')
    expect(html).toContain('src="http://localhost:3000/a.png"')
    expect(html).not.toMatch(/onerror|class=|<style|onclick="/)
    say(tag(), 'ready')
    await nextTick()
    expect(root.querySelector<HTMLElement>('[inert]')!.style.visibility).toBe('hidden')
  })

  test('is one switch for the app, by system if it wants', async () => {
    const rendering = vi.fn(() => 'inside' as const)
    const { tag } = await mountApp(subscribe, { options: { openTags: { rendering } } })
    await vi.dynamicImportSettled()
    await settle()
    expect(rendering).toHaveBeenCalledWith(expect.objectContaining({ os: 'android' }))
    expect(tag().querySelector('script')!.textContent).toMatch(/^<div style=/)
  })
})

describe('the tag is made anew', () => {
  test('after a KeepAlive has brought it back, with its events', async () => {
    const shown = ref(true)
    const launched = vi.fn()
    const kept = defineComponent(
      () => () => h(WxLaunchWeapp, { appid: 'wx1', onLaunch: launched }, { default: () => button() }),
    )
    const page = defineComponent(() => () => h(KeepAlive, null, { default: () => (shown.value ? h(kept) : h('p')) }))
    const { tags, tag } = await mountApp(page)
    const first = tag()
    shown.value = false
    await settle()
    expect(tags()).toEqual([])
    shown.value = true
    await settle()
    expect(tags()).toHaveLength(1)
    expect(tag()).not.toBe(first)
    say(tag(), 'launch', {})
    say(first, 'launch', {})
    expect(launched).toHaveBeenCalled()
  })

  test('with v-if, and is gone before its Transition has ended', async () => {
    const shown = ref(true)
    const page = defineComponent(
      () => () =>
        h(
          Transition,
          { css: false, onLeave: (_element, _done) => {} },
          { default: () => (shown.value ? h(subscribe) : undefined) },
        ),
    )
    const { root, tags } = await mountApp(page)
    expect(tags()).toHaveLength(1)
    shown.value = false
    await settle()
    expect(root.querySelector('button')).not.toBeNull()
    expect(tags()).toEqual([])
    shown.value = true
    await settle()
    expect(tags()).toHaveLength(1)
  })

  test('not when a list is sorted: each keeps its own', async () => {
    const ids = ref(['a', 'b', 'c'])
    const page = defineComponent(
      () => () =>
        ids.value.map((id) => h(WxLaunchWeapp, { key: id, appid: 'wx1', path: id }, { default: () => button() })),
    )
    const { tags } = await mountApp(page)
    const before = tags()
    ids.value = ['c', 'a', 'b']
    await settle()
    expect(tags().map((each) => each.getAttribute('path'))).toEqual(['c', 'a', 'b'])
    expect(new Set(tags())).toEqual(new Set(before))
  })

  test.each(['/other', '/?page=2', '/#hash'])('after the address became %s', async (address) => {
    const { tags, tag, wechat, client } = await mountApp(subscribe)
    const first = tag()
    const before = client.named('preVerifyJSAPI').length
    history.pushState(null, '', address)
    void wechat.verify()
    await settle()
    expect(client.named('preVerifyJSAPI').length).toBe(before + 1)
    expect(tags()).toHaveLength(1)
    expect(tag()).not.toBe(first)
  })
})

describe('on a server', () => {
  test('the content is rendered, hydrates without a mismatch, and then gets its tag', async () => {
    const make = () => createSSRApp(subscribe).use(createWove({ signature: async () => signature }))
    vi.stubGlobal('document', undefined)
    const html = await renderToString(make())
    vi.unstubAllGlobals()
    expect(html).toContain('>Subscribe</button>')
    expect(html).not.toContain('wx-open')

    layout = fakeLayout()
    forgetPage()
    fakeClient()
    const warn = vi.spyOn(console, 'warn')
    const root = document.body.appendChild(document.createElement('div'))
    root.innerHTML = html
    const before = root.querySelector('button')
    const app = make()
    app.mount(root)
    await settle()
    expect(root.querySelector('button')).toBe(before)
    expect(root.querySelector('wx-open-subscribe')).not.toBeNull()
    expect(warn).not.toHaveBeenCalled()
    app.unmount()
    root.remove()
  })
})
