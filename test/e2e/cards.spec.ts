import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('cards are added with a signature of the backend, chosen and opened', async ({ page, wechat }) => {
  await wechat.next('addCard', {})
  await wechat.next('chooseCard', { cards: [{ cardId: 'pjZ8Yt1', code: '7' }] })
  await page.goto('/cards')
  await press(page, 'Add')
  await expect(outcome(page)).toContainText('"isSuccess": true')
  await press(page, 'Choose')
  await expect(outcome(page)).toContainText('"card_id": "pjZ8Yt1"')
  expect((await wechat.calls('chooseCard'))[0]?.args).toMatchObject({ app_id: 'wx0123456789abcdef', sign_type: 'SHA1' })
})

test('one that the person does not take is no error', async ({ page, wechat }) => {
  await wechat.next('addCard', { cardIds: [] })
  await page.goto('/cards')
  await press(page, 'Add')
  await expect(outcome(page)).toContainText('"isSuccess": false')
})
