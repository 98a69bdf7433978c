import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const coupon = (page: Page) => page.getByTestId('coupon')
const field = (page: Page) => page.getByRole('button', { name: /^Use a card / })

test('a coupon is taken and shown, with signatures of the own server', async ({ page, wechat }) => {
  await wechat.next('addCard', {})
  await page.goto('/wallet-cards')
  await press(page, 'Take it')
  await expect(coupon(page)).toContainText('In your card holder')
  await press(page, 'Show it in the card holder')
  await expect.poll(() => wechat.calls('openCard')).toHaveLength(1)
})

test('who does not take it, or goes back, has done nothing wrong', async ({ page, wechat }) => {
  await wechat.next('addCard', { cardIds: [] })
  await wechat.next('addCard', 'cancel')
  await page.goto('/wallet-cards')
  await press(page, 'Take it')
  await expect(coupon(page)).toContainText('You did not take it')
  await press(page, 'Take it')
  await expect(coupon(page)).toContainText('You went back')
  await expect(page.getByTestId('problem')).toHaveCount(0)
})

test('a failure is told with its reason', async ({ page, wechat }) => {
  await wechat.next('addCard', { fail: 'system error' })
  await page.goto('/wallet-cards')
  await press(page, 'Take it')
  await expect(page.getByTestId('problem')).toContainText('addCard · failed')
})

test('a wrong signature of a coupon is refused, and the simulator names what is wrong in it', async ({
  page,
  wechat,
}) => {
  await page.route('**/api/wechat/card-signature', async (route) => {
    const signed = (await (await route.fetch()).json()) as Record<string, string>
    await route.fulfill({ json: { ...signed, timestamp: `${signed.timestamp}000` } })
  })
  await page.goto('/wallet-cards')
  await press(page, 'Take it')
  await expect(page.getByTestId('problem')).toContainText('addCard · failed')
  expect(await wechat.diagnosis('addCard')).toMatchObject({ mistakes: ['milliseconds'] })
})

test('cards are chosen for the checkout, and put back', async ({ page, wechat }) => {
  await wechat.next('chooseCard', { cards: [{ cardId: 'pjZ8Yt1', code: '7' }] })
  await page.goto('/wallet-cards')
  await field(page).click()
  await expect(field(page)).toHaveText('1 card')
  await expect(page.getByText('pjZ8Yt1')).toBeVisible()
  await press(page, 'Clear')
  await expect(field(page)).toHaveText('Choose')
  await expect(field(page)).toBeFocused()
})

test('clients answer a choice that is wrongly signed with an empty list; the simulator says why', async ({
  page,
  wechat,
}) => {
  await page.route('**/api/wechat/card-signature', async (route) => {
    const signed = (await (await route.fetch()).json()) as Record<string, string>
    await route.fulfill({ json: { ...signed, timestamp: `${signed.timestamp}000` } })
  })
  await page.goto('/wallet-cards')
  await field(page).click()
  await expect.poll(async () => (await wechat.diagnosis('chooseCard'))?.mistakes).toEqual(['milliseconds'])
  await expect(field(page)).toHaveText('Choose')
})

test('a client that is silent does not lock the field: a later tap begins anew', async ({ page, wechat }) => {
  await page.clock.install()
  await wechat.next('chooseCard', 'silence')
  await wechat.next('chooseCard', { cards: [{ cardId: 'pjZ8Yt1', code: '7' }] })
  await page.goto('/wallet-cards')
  await field(page).click()
  await expect.poll(() => wechat.calls('chooseCard')).toHaveLength(1)
  await page.clock.fastForward(6000)
  await field(page).click()
  await expect(field(page)).toHaveText('1 card')
})

test('outside of WeChat the field says where to open the page', async ({ page }) => {
  await page.goto('/wallet-cards?__wechat=browser')
  await expect(field(page)).toHaveText('Open this page in WeChat')
})
