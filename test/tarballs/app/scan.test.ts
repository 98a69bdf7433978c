import { mount } from '@vue/test-utils'
import { configure } from '@wove/jssdk'
import { simulateWechat } from '@wove/simulator/vitest'
import { expect, test } from 'vitest'
import ScanButton from './ScanButton.vue'

test('the button shows what was scanned', async () => {
  const wechat = simulateWechat()
  wechat.next('scanQRCode', { text: 'https://example.com' })
  await configure({ signature: wechat.sign })
  const button = mount(ScanButton)
  await button.trigger('click')
  await expect.poll(() => button.text()).toBe('https://example.com')
})
