import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('in a mini program the page navigates and leaves messages', async ({ page, wechat }) => {
  await wechat.profile('miniprogram')
  await page.goto('/mini-program')
  await press(page, 'In a mini program?')
  await expect(outcome(page)).toContainText('"miniprogram": true')
  for (const each of ['Leave a message', 'Open a page', 'Go back']) {
    await press(page, each)
    await expect(outcome(page)).toHaveAttribute('data-kind', 'result')
  }
  expect((await wechat.calls('invokeMiniProgramAPI')).map(({ args }) => args)).toMatchObject([
    { name: 'postMessage', arg: { orderId: 7 } },
    { name: 'navigateTo', arg: { url: '/pages/order?id=7' } },
    { name: 'navigateBack', arg: { delta: 1 } },
  ])
})

test('elsewhere in WeChat that is said', async ({ page }) => {
  await page.goto('/mini-program')
  await press(page, 'In a mini program?')
  await expect(outcome(page)).toContainText('"miniprogram": false')
  await press(page, 'Open a page')
  await expect(outcome(page)).toContainText('not-supported')
})
