import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

for (const client of ['iphone', 'android', 'harmony', 'windows'] as const) {
  test(`${client}: a bar code has a kind and a text`, async ({ page, wechat }) => {
    await wechat.profile(client)
    await wechat.next('scanQRCode', { text: '6901234567892', type: 'EAN_13' })
    await page.goto('/scan')
    await press(page, 'Bar codes only')
    await expect(outcome(page)).toContainText('"type": "EAN_13"')
    await expect(outcome(page)).toContainText('"text": "6901234567892"')
  })
}

test('a code can be left to WeChat', async ({ page, wechat }) => {
  await wechat.next('scanQRCode', { text: 'https://example.com' })
  await page.goto('/scan')
  await press(page, 'Leave it to WeChat')
  await expect(outcome(page)).toContainText('"text": ""')
})
