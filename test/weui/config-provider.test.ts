import { en, useFontScale, useTheme, WeButton, WeConfigProvider, weui, zhCN } from '@wove/weui'
import { useKeyboardInset } from '@wove/weui/theme'
import { WeuiResolver } from '@wove/weui/resolver'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { createApp, defineComponent, h, nextTick } from 'vue'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

/** What a component inside sees. */
const Inside = defineComponent({
  setup() {
    const { theme, dark } = useTheme()
    const scale = useFontScale()
    return () => h('output', `${theme.value} ${dark.value} ${scale.value}`)
  },
})

test('by default the system decides, and no attribute is written', () => {
  const root = mount(WeConfigProvider, { slots: { default: () => h(Inside) } })
  expect(root.classes()).toEqual(['wx-root'])
  expect(root.attributes('data-weui-theme')).toBeUndefined()
  expect(root.text()).toBe('auto false 100')
})

test('a forced theme holds inside, and an inner provider without its own takes it over', () => {
  const page = mount(() =>
    h(WeConfigProvider, { theme: 'dark', care: true, contrast: 'aa' }, () => h(WeConfigProvider, () => h(Inside))),
  )
  const inner = page.findAll('.wx-root')[1]!
  expect(inner.attributes()).toMatchObject({
    'data-weui-theme': 'dark',
    'data-weui-mode': 'care',
    'data-we-contrast': 'aa',
  })
  expect(inner.text()).toBe('dark true 100')
})

test('what is shown from outside of any component has the theme of the outermost provider', () => {
  const parts = () => [h(WeConfigProvider, { theme: 'dark' }), h(WeConfigProvider, { theme: 'light' })]
  const page = mount(() => h(WeConfigProvider, { theme: 'light', care: true }, parts), { attachTo: document.body })
  expect(mount(Inside).text()).toBe('light false 100')
  page.unmount()
  expect(mount(Inside).text()).toBe('auto false 100')
})

test('the page follows its provider, and is as before when that is gone', async () => {
  document.body.dataset.weuiTheme = 'light'
  const root = mount(WeConfigProvider, { props: { page: true, theme: 'dark' } })
  await nextTick()
  expect(document.body.dataset.weuiTheme).toBe('dark')
  expect(document.documentElement.style.colorScheme).toBe('dark')
  await root.setProps({ theme: 'auto' })
  expect(document.body.dataset.weuiTheme).toBeUndefined()
  expect(document.documentElement.style.colorScheme).toBe('light dark')
  root.unmount()
  expect(document.body.dataset.weuiTheme).toBe('light')
  expect(document.documentElement.style.colorScheme).toBe('')
  delete document.body.dataset.weuiTheme
})

test('what WeChat knows comes in through the client, and is let go of', async () => {
  let changed = (_answer: number): void => undefined
  const stop = vi.fn<() => void>()
  const client = {
    fontScale: (listener: (percent: number) => void) => {
      changed = listener
      listener(120)
      return stop
    },
    careMode: (listener: (on: boolean) => void) => listener(true),
  }
  const root = mount(WeConfigProvider, { props: { client }, slots: { default: () => h(Inside) } })
  await nextTick()
  expect(root.text()).toBe('auto false 120')
  expect(root.attributes('data-weui-mode')).toBe('care')
  changed(160)
  await nextTick()
  expect(root.attributes('style')).toContain('text-size-adjust: 160%')
  root.unmount()
  expect(stop).toHaveBeenCalledOnce()
})

test('any language is a plain object, and may be a part of one', () => {
  const locale = { ...en, loading: 'Bezig' }
  const busy = () => h(WeButton, { loading: true })
  expect(
    mount(() => h(WeConfigProvider, { locale }, busy))
      .find('[role=img]')
      .attributes('aria-label'),
  ).toBe('Bezig')
  expect(
    mount(() => h(WeConfigProvider, { locale: { close: 'x' } }, busy))
      .find('[role=img]')
      .attributes('aria-label'),
  ).toBe('正在加载')
})

test('both languages have every word', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort())
  for (const labels of [en, zhCN]) {
    expect(labels.required('')).not.toMatch(/undefined|^ /)
    expect(labels.invalid('')).not.toMatch(/undefined|^ /)
    expect([labels.errors(1), labels.errors(2), labels.left(1), labels.left(2)]).not.toContain('')
  }
})

test('the keyboard covers what the visual viewport says, and a bar or a pinch is no keyboard', async () => {
  const viewport = Object.assign(new EventTarget(), { height: window.innerHeight, offsetTop: 0, scale: 1 })
  vi.stubGlobal('visualViewport', viewport)
  const page = mount({ setup: () => ({ inset: useKeyboardInset() }), template: '<i />', render: () => h('i') })
  const inset = async (change: Partial<typeof viewport>) => {
    Object.assign(viewport, { offsetTop: 0, scale: 1 }, change)
    viewport.dispatchEvent(new Event('resize'))
    await nextTick()
    return (page.vm as unknown as { inset: number }).inset
  }
  expect(await inset({ height: window.innerHeight - 300 })).toBe(300)
  expect(await inset({ height: window.innerHeight - 50 })).toBe(0)
  expect(await inset({ height: window.innerHeight / 2, scale: 2 })).toBe(0)
})

test('app.use registers every component by its name', () => {
  const app = createApp({}).use(weui)
  expect(app.component('WeButton')).toBe(WeButton)
  expect(app.component('WeDialog')).toBeDefined()
})

test('the resolver brings a component with the stylesheets that it needs, and nothing else', () => {
  const { resolve } = WeuiResolver()
  expect(resolve('WeButton')).toEqual({
    name: 'WeButton',
    from: '@wove/weui',
    sideEffects: ['@wove/weui/style/base.css', '@wove/weui/style/button.css', '@wove/weui/style/loading.css'],
  })
  expect(resolve('WeDialog')?.sideEffects).toContain('@wove/weui/style/mask.css')
  expect(resolve('VanButton')).toBeUndefined()
  expect(resolve('toString')).toBeUndefined()
  expect(WeuiResolver({ importStyle: false }).resolve('WeButton')?.sideEffects).toEqual([])
})
