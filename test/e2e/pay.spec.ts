import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'
import { signIn } from '../support/shop.ts'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

for (const button of ['Pay', 'Pay without verification']) {
  test(`${button}: paid, cancelled, refused with a reason, unknown`, async ({ page, wechat }) => {
    for (const end of ['paid', 'cancelled', 'urlNotRegistered'] as const) {
      await wechat.next('chooseWXPay', { outcome: end })
    }
    await wechat.next('chooseWXPay', { raw: {} })
    await page.goto('/pay')
    await signIn(page)
    for (const words of ['"ok"', '"cancelled"', '当前页面的URL未注册', '"unknown"']) {
      await press(page, button)
      await expect(outcome(page)).toContainText(words)
    }
  })
}

test('a transfer is shown to the person, and the payment score hands its data back', async ({ page, wechat }) => {
  await wechat.profile('android')
  await wechat.next('requestMerchantTransfer', { received: true })
  await wechat.next('openBusinessView', { extraData: { query_id: '7' } })
  await page.goto('/pay')
  await signIn(page)
  await press(page, 'Accept a transfer')
  await expect(outcome(page)).toHaveAttribute('data-kind', 'result')
  await press(page, 'Payment score')
  await expect(outcome(page)).toContainText('"query_id": "7"')
})
