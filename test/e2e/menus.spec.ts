import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('items and the whole menu are hidden and shown again', async ({ page, wechat }) => {
  await page.goto('/menus')
  const buttons = ['Hide items', 'Show items', 'Hide all', 'Show all', 'Hide the menu', 'Show the menu']
  for (const each of buttons) {
    await press(page, each)
    await expect(outcome(page)).toHaveAttribute('data-kind', 'result')
  }
  expect((await wechat.calls('hideMenuItems'))[0]?.args.menuList).toEqual([
    'menuItem:share:timeline',
    'menuItem:copyUrl',
  ])
})

test('a desktop is known to have no transfers; a phone is asked', async ({ page, wechat }) => {
  await wechat.profile('windows')
  await page.goto('/menus')
  await press(page, 'Can it transfer?')
  await expect(outcome(page)).toContainText('"no"')
  await wechat.profile('iphone')
  await press(page, 'Can it transfer?')
  await expect(outcome(page)).toContainText('"yes"')
  await press(page, 'Ask what there is')
  await expect(outcome(page)).toContainText('"scanQRCode": true')
})
