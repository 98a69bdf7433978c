import { configure, scanQRCode } from '@wove/jssdk'
import { simulateWechat } from '@wove/simulator/vitest'
import { mount } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'

const ScanButton = defineComponent(() => {
  const text = ref('…')
  const scan = async () => void (text.value = (await scanQRCode()).text)
  return () => h('button', { onClick: scan }, text.value)
})

describe('a component that scans', () => {
  test('shows what was scanned', async () => {
    const wechat = simulateWechat({ profile: 'android' })
    wechat.next('scanQRCode', { text: 'https://example.com' })
    await configure({ signature: wechat.sign })
    const button = mount(ScanButton)
    await button.trigger('click')
    await vi.waitFor(() => expect(button.text()).toBe('https://example.com'))
    expect(wechat.calls('scanQRCode')).toHaveLength(1)
  })

  test('has no client around it once the test before has finished', () => {
    expect(window).not.toHaveProperty('WeixinJSBridge')
    expect(window).not.toHaveProperty('wechat')
    expect(navigator.userAgent).toContain('jsdom')
  })
})

test('the same seed gives the same signature', async () => {
  const sign = () => simulateWechat({ seed: 'a', now: 1_700_000_000_000 }).sign('https://localhost/')
  expect(await sign()).toEqual(await sign())
  expect((await simulateWechat({ seed: 'b', now: 1_700_000_000_000 }).sign('https://localhost/')).signature).not.toBe(
    (await sign()).signature,
  )
})
