import { mount } from '@vue/test-utils'
import { chooseImage, configure, scanQRCode } from '@wove/jssdk'
import { simulateWechat } from '@wove/simulator/vitest'
import { expect, test } from 'vitest'
import { defineComponent, h, ref } from 'vue'

const ScanButton = defineComponent(() => {
  const text = ref('Scan')
  const scan = async () => void (text.value = (await scanQRCode()).text)
  return () => h('button', { onClick: scan }, text.value)
})

test('a component in a real browser shows what was scanned', async () => {
  const wechat = simulateWechat({ profile: 'android' })
  wechat.next('scanQRCode', { text: 'https://example.com' })
  await configure({ signature: wechat.sign })
  const button = mount(ScanButton, { attachTo: document.body })
  button.element.click()
  await expect.poll(() => button.text()).toBe('https://example.com')
  expect(navigator.userAgent).toContain('Android')
  button.unmount()
})

test('the client is gone when the test before has finished', () => {
  expect(window).not.toHaveProperty('WeixinJSBridge')
  expect(navigator.userAgent).not.toContain('MicroMessenger')
})

test('a picture is shown by its local id, as no page in jsdom can show it', async () => {
  const wechat = simulateWechat({ profile: 'android' })
  const dataUrl = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
  wechat.next('chooseImage', { pictures: [{ name: 'dot.gif', dataUrl }] })
  await configure({ signature: wechat.sign })
  const { localIds } = await chooseImage({ count: 1 })
  const image = document.body.appendChild(new Image())
  image.src = localIds[0]!
  await expect.poll(() => image.naturalWidth).toBe(1)
  image.remove()
})
