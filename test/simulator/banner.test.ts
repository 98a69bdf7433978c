import { simulateWechat } from '@wove/simulator/vitest'
import { expect, test } from 'vitest'

const banner = () => document.querySelector('wove-simulator-banner')?.shadowRoot?.querySelector('[role=note]')

test('a page of a build says that its WeChat is a pretend one', () => {
  simulateWechat({ banner: true })
  expect(banner()?.textContent).toContain('Wove')
})

test('a page of the dev server does not', () => {
  simulateWechat()
  expect(banner()).toBeUndefined()
})
