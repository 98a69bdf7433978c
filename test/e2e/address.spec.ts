import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('an address has its fields, whatever the bridge calls them', async ({ page, wechat }) => {
  await wechat.next('openAddress', {
    userName: '林小雨',
    telNumber: '13800138000',
    provinceName: '广东省',
    cityName: '深圳市',
    countyName: '南山区',
    detailInfo: '海天二路 33 号',
  })
  await page.goto('/address')
  await press(page, 'Choose an address')
  await expect(outcome(page)).toContainText('"provinceName": "广东省"')
  await expect(outcome(page)).toContainText('"countryName": "南山区"')
})

test('going back is a cancellation', async ({ page, wechat }) => {
  await wechat.next('openAddress', 'cancel')
  await page.goto('/address')
  await press(page, 'Choose an address')
  await expect(outcome(page)).toHaveAttribute('data-kind', 'cancelled')
})
