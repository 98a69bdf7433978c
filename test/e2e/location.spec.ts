import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('the position, the map and the network', async ({ page, wechat }) => {
  await wechat.profile('android')
  await wechat.next('getLocation', { latitude: 23.1066, longitude: 113.3245 })
  await page.goto('/location')
  await press(page, 'Where am I')
  await expect(outcome(page)).toContainText('"latitude": 23.1066')
  await press(page, 'Network')
  await expect(outcome(page)).toContainText('"networkType": "wifi"')
  await press(page, 'Open the map')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect((await wechat.calls('openLocation'))[0]?.args).toMatchObject({ name: 'Canton Tower', scale: 28 })
})
