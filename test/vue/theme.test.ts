import { wechatClient, weuiTheme } from '@wove/vue/theme'
import { useFontScale, useTheme, WeConfigProvider } from '@wove/weui/theme'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { userAgents } from '../support/fake-client.ts'
import { mountApp, settle } from '../support/vue-app.ts'

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/')
  return () => vi.useRealTimers()
})

const text = defineComponent(() => {
  const scale = useFontScale()
  const { theme } = useTheme()
  return () => h('p', `${scale.value} ${theme.value}`)
})
const page = defineComponent(() => () => h(WeConfigProvider, null, { default: () => h(text) }))

describe('what WeChat knows reaches the components of WeUI', () => {
  test('the size of text that the person chooses, also outside of any provider', async () => {
    const both = defineComponent(() => () => [h(page), h(text)])
    const { client, root } = await mountApp(both, { options: { theme: weuiTheme() } })
    const shown = () => [...root.querySelectorAll('p')].map(({ textContent }) => textContent)
    expect(shown()).toEqual(['100 auto', '100 auto'])
    client.fire('menu:setfont', { fontScale: 140 })
    await settle()
    expect(shown()).toEqual(['140 auto', '140 auto'])
    expect(root.querySelector<HTMLElement>('.wx-root')!.style.cssText).toContain('--we-font-scale: 1.4')
  })

  test('the size that it was when the page began', async () => {
    vi.stubGlobal('__wxWebEnv', { getEnv: () => '{"fontScale":120}' })
    const { root } = await mountApp(page, { options: { theme: weuiTheme() } })
    expect(root.querySelector('p')!.textContent).toBe('120 auto')
  })

  test.each(['not JSON', '{}', '{"fontScale":"large"}', 'null'])('nothing, where it says %s', async (env) => {
    vi.stubGlobal('__wxWebEnv', { getEnv: () => env })
    const { root } = await mountApp(page, { options: { theme: weuiTheme() } })
    expect(root.querySelector('p')!.textContent).toBe('100 auto')
  })

  test('a step of the menu is handed back to a client that enlarges the text itself', async () => {
    const { client, root } = await mountApp(page, { options: { theme: weuiTheme() } })
    client.fire('menu:setfont', { fontSize: 3 })
    await settle()
    expect(client.named('setFontSizeCallback').map(({ args }) => args)).toEqual([{ fontSize: 3 }])
    expect(root.querySelector('p')!.textContent).toBe('100 auto')
  })

  test.each([
    [{ isCareMode: true }, 'care'],
    [{ isCareMode: '1' }, 'care'],
    [{ isCareMode: false }, undefined],
    [{ err_msg: 'system:function_not_exist' }, undefined],
  ])('the care mode: %o', async (answer, mode) => {
    const { root } = await mountApp(page, { options: { theme: weuiTheme() }, answers: { getUserConfig: answer } })
    expect(root.querySelector<HTMLElement>('.wx-root')!.dataset.weuiMode).toBe(mode)
  })

  test('a theme that the app has chosen, as a ref', async () => {
    const theme = ref<'auto' | 'dark'>('dark')
    const { root } = await mountApp(page, { options: { theme: weuiTheme({ theme }) } })
    expect(root.querySelector<HTMLElement>('.wx-root')!.dataset.weuiTheme).toBe('dark')
    theme.value = 'auto'
    await nextTick()
    expect(root.querySelector<HTMLElement>('.wx-root')!.dataset.weuiTheme).toBeUndefined()
  })
})

test('what a provider is told itself goes before', async () => {
  const own = defineComponent(() => () => h(WeConfigProvider, { fontScale: 90 }, { default: () => h(text) }))
  const { client, root } = await mountApp(own, { options: { theme: weuiTheme() } })
  client.fire('menu:setfont', { fontScale: 140 })
  await settle()
  expect(root.querySelector('p')!.textContent).toBe('90 auto')
})

test('nothing more is heard once the app is gone', async () => {
  const { app, client, root } = await mountApp(page, { options: { theme: weuiTheme() } })
  const style = root.querySelector<HTMLElement>('.wx-root')!.style
  app.unmount()
  client.fire('menu:setfont', { fontScale: 140 })
  await settle()
  expect(style.cssText).not.toContain('1.4')
})

test('outside of WeChat there is nothing to know', () => {
  expect(wechatClient({ os: 'ios', container: 'browser', version: '' })).toEqual({})
})

test('without the plugin a provider takes the same as its client', async () => {
  const alone = defineComponent(() => () => h(WeConfigProvider, { client: wechatClient() }, { default: () => h(text) }))
  const { client, root } = await mountApp(alone, { userAgent: userAgents.ios })
  client.fire('menu:setfont', { fontScale: 110 })
  await settle()
  expect(root.querySelector('p')!.textContent).toBe('110 auto')
})
