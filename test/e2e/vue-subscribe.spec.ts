import type { Page } from '@playwright/test'
import { expect, test } from '@wove/simulator/playwright'

const answer = (page: Page, id: string) => page.getByTestId(id)
const events = (page: Page) => page.getByTestId('events').getByRole('listitem')
const ask = (page: Page) => page.locator('wx-open-subscribe').getByRole('button', { name: 'Keep me posted' }).click()
const send = (page: Page, name: string) => page.getByRole('button', { name: `Send: ${name}` }).click()
const shipped = 'Your order is on its way'
const price = 'The price has dropped'

// One after the other, beginning with those that count: what one test agrees to is still agreed to in the next.
test.describe.configure({ mode: 'default' })

test('from the tap to the phone: the notice is delivered, once, and the server hears of it', async ({
  page,
  wechat,
}) => {
  await wechat.next('wx-open-subscribe', { answers: { orderShipped: 'accept', priceDrop: 'reject' } })
  await page.goto('/subscribe')
  await ask(page)
  await expect(answer(page, 'orderShipped')).toHaveText('Agreed')
  await expect(events(page).filter({ hasText: 'Pop-up' })).not.toHaveCount(0)

  await send(page, shipped)
  await expect(page.getByTestId('outcome')).toContainText('Sent')
  await expect(page.getByRole('status', { name: '发货通知' })).toBeVisible()
  await expect.poll(async () => (await wechat.notices()).at(-1)?.templateId).toBe('orderShipped')
  await expect(events(page).filter({ hasText: `Delivery · ${shipped}` })).not.toHaveCount(0)

  // Each consent is spent once, those that other scenarios have got at the same time included; none was given for the price.
  await expect(async () => {
    await send(page, shipped)
    await expect(page.getByTestId('outcome')).toContainText('notice-refused', { timeout: 3000 })
  }).toPass()
  await send(page, price)
  await expect(page.getByTestId('outcome')).toContainText('notice-refused')
})

test('a long-term consent holds until it is switched off in the settings', async ({ page, wechat }) => {
  await wechat.next('wx-open-subscribe', { answers: { busLate: 'accept' } })
  await page.goto('/subscribe')
  await page.locator('wx-open-subscribe').getByRole('button', { name: 'When my bus is late' }).click()
  await expect(answer(page, 'busLate')).toHaveText('Agreed')
  for (const time of [1, 2]) {
    await send(page, 'Your bus is late')
    await expect(page.getByTestId('outcome')).toContainText('Sent')
    await expect.poll(async () => (await wechat.notices()).length, `notice ${time}`).toBeGreaterThanOrEqual(time)
  }
  await wechat.switchOffNotices('busLate')
  await expect(events(page).filter({ hasText: 'Settings' })).not.toHaveCount(0)
  await send(page, 'Your bus is late')
  await expect(page.getByTestId('outcome')).toContainText('notice-refused')
})

const answers = [
  ['accepted', { orderShipped: 'accept', priceDrop: 'accept' }, ['Agreed', 'Agreed']],
  ['refused', { orderShipped: 'reject', priceDrop: 'reject' }, ['Refused', 'Refused']],
  ['partly accepted', { orderShipped: 'accept', priceDrop: 'reject' }, ['Agreed', 'Refused']],
  ['partly filtered', { orderShipped: 'accept', priceDrop: 'filter' }, ['Agreed', 'Dropped by WeChat']],
  ['cancelled', { orderShipped: 'cancel', priceDrop: 'cancel' }, ['Cancelled', 'Cancelled']],
] as const

for (const [name, each, [first, second]] of answers) {
  test(`${name}: each template shows its own answer, and the server has it`, async ({ page, wechat }) => {
    await wechat.next('wx-open-subscribe', { answers: each })
    await page.goto('/subscribe')
    await ask(page)
    await expect(answer(page, 'orderShipped')).toHaveText(first)
    await expect(answer(page, 'priceDrop')).toHaveText(second)
    await expect(page.getByTestId('outcome')).toContainText('The server has it')
  })
}

test('an error of the client is told with its reason and cure', async ({ page, wechat }) => {
  await wechat.next('wx-open-subscribe', { errCode: '20004' })
  await page.goto('/subscribe')
  await ask(page)
  await expect(page.getByTestId('outcome')).toContainText('subscribe-switched-off')
})

test.describe('a mini program around the page', () => {
  test.use({ wechatStart: { profile: 'miniprogram' } })

  test('gets the fallback', async ({ page, wechat }) => {
    await page.goto('/subscribe')
    await expect(page.getByTestId('fallback')).toContainText('in-mini-program')
    await expect.poll(async () => (await wechat.calls('config')).length).toBeGreaterThan(0)
  })
})
