import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'
import { violations } from '../support/axe.ts'

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

test('a coupon is used, and one is passed on', async ({ page, wechat }) => {
  await wechat.next('addCard', {})
  await page.goto('/wallet-cards')
  await press(page, 'Take it')
  await press(page, 'Use it, and share one')
  await expect(coupon(page)).toContainText('Used')
  await expect(page.getByRole('button', { name: 'Use it, and share one' })).toHaveCount(0)
})

test('axe finds nothing with a coupon and cards, nor in a failure, in light and dark', async ({ page, wechat }) => {
  await wechat.next('addCard', {})
  await wechat.next('chooseCard', { cards: [{ cardId: 'pjZ8Yt1', code: '7' }] })
  await wechat.next('openCard', { fail: 'system error' })
  await page.goto('/wallet-cards?contrast=aa')
  await press(page, 'Take it')
  await field(page).click()
  await expect(page.getByTestId('chosen')).toBeVisible()
  await press(page, 'Show it in the card holder')
  await expect(page.getByTestId('problem')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  }
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

test('a client that is silent does not lock the coupon: a later tap begins anew', async ({ page, wechat }) => {
  await page.clock.install()
  await wechat.next('addCard', 'silence')
  await wechat.next('addCard', {})
  await page.goto('/wallet-cards')
  await press(page, 'Take it')
  await expect.poll(() => wechat.calls('addCard')).toHaveLength(1)
  await page.clock.fastForward(6000)
  await press(page, 'Take it')
  await expect(coupon(page)).toContainText('In your card holder')
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

test('several cards are chosen for the checkout, and put back', async ({ page, wechat }) => {
  await wechat.next('chooseCard', { cards: [{ cardId: 'pjZ8Yt1', code: '7' }] })
  await wechat.next('chooseCard', {
    cards: [
      { cardId: 'pjZ8Yt1', code: '7' },
      { cardId: 'pCake', code: '8' },
      { cardId: 'pCake', code: '9' },
    ],
  })
  await page.goto('/wallet-cards')
  await field(page).click()
  await expect(field(page)).toHaveText('1 card')
  await expect(page.getByText('pjZ8Yt1')).toBeVisible()
  // Another choice adds to the first one; a card that is chosen again counts once.
  await field(page).click()
  await expect(field(page)).toHaveText('3 cards')
  await press(page, 'Clear')
  await expect(field(page)).toHaveText('Choose')
  await expect(field(page)).toBeFocused()
})

test('who chooses no card, or meets a failure, has what they had before', async ({ page, wechat }) => {
  await wechat.next('chooseCard', { cards: [{ cardId: 'pjZ8Yt1', code: '7' }] })
  await wechat.next('chooseCard', 'cancel')
  await wechat.next('chooseCard', { fail: 'system error' })
  await page.goto('/wallet-cards')
  await field(page).click()
  await expect(field(page)).toHaveText('1 card')
  await field(page).click()
  await expect.poll(() => wechat.calls('chooseCard')).toHaveLength(2)
  await expect(field(page)).toHaveText('1 card')
  await expect(page.getByTestId('problem')).toHaveCount(0)
  await field(page).click()
  await expect(page.getByText('That did not work, please try again')).toBeVisible()
  await expect(page.getByTestId('problem')).toContainText('chooseCard · failed')
  await expect(field(page)).toHaveText('1 card')
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
