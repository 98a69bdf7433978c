import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'
import { violations } from '../support/axe.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const order = (page: Page) => page.getByTestId('order')

/**
 * Orders tea, pays, and waits for what the page says then. The phone is one for all tests of a run: where another one has
 * given it to somebody else meanwhile, who may not pay for this order, this begins anew.
 */
async function payTea(page: Page, said: string | RegExp, query = '') {
  await expect(async () => {
    await page.context().clearCookies()
    await page.goto(`/wallet-checkout${query}`)
    await press(page, 'Order')
    await expect(order(page)).toContainText('¥38.00')
    await press(page, 'Pay')
    await expect(page.getByText(said, { exact: true })).toBeVisible({ timeout: 10_000 })
  }).toPass()
}

/** Time goes on for the page; what it asks the server is answered meanwhile. */
const minuteLater = (page: Page) => page.clock.fastForward(61_000)

test('paid is what the server says', async ({ page, wechat }) => {
  await wechat.next('chooseWXPay', { outcome: 'paid' })
  await payTea(page, 'Paid')
  await expect(page.getByRole('button', { name: 'Pay', exact: true })).toBeDisabled()
})

for (const api of ['v2-md5', 'v2-hmac']) {
  test(`${api}: an order that is signed by the older API is paid, too`, async ({ page, wechat }) => {
    await wechat.next('chooseWXPay', { outcome: 'paid' })
    await payTea(page, 'Paid', `?api=${api}`)
  })
}

test('who goes back can pay the same order afterwards', async ({ page, wechat }) => {
  await wechat.next('chooseWXPay', { outcome: 'cancelled' })
  await expect(async () => {
    await page.goto('/wallet-checkout')
    await press(page, 'Order')
    await press(page, 'Pay')
    await expect.poll(() => wechat.calls('chooseWXPay')).toHaveLength(1)
    await expect(page.getByRole('button', { name: 'Pay', exact: true })).not.toHaveAttribute('aria-busy')
    await expect(page.getByTestId('problem')).toHaveCount(0)
  }).toPass()
  await wechat.next('chooseWXPay', { outcome: 'paid' })
  await press(page, 'Pay')
  await expect(page.getByText('Paid', { exact: true })).toBeVisible()
})

test('a failure is told with the reason and the cure', async ({ page, wechat }) => {
  await wechat.next('chooseWXPay', { outcome: 'urlNotRegistered' })
  await payTea(page, /pay-url-not-registered/)
  await expect(page.getByTestId('problem')).toContainText('支付授权目录')
  await expect(page.getByText('That did not work, please try again')).toBeVisible()
})

test('a client that says paid is not believed', async ({ page, wechat }) => {
  await page.clock.install()
  await wechat.next('chooseWXPay', { outcome: 'paid', pays: false })
  await payTea(page, 'Checking the payment…')
  await minuteLater(page)
  await expect(page.getByText('Not paid')).toBeVisible()
})

test('a client that says cancelled is not believed either', async ({ page, wechat }) => {
  await wechat.next('chooseWXPay', { outcome: 'cancelled', pays: true })
  await payTea(page, 'Paid')
})

test('a payment under way is waited for, over a reload too', async ({ page, wechat }) => {
  await wechat.next('chooseWXPay', { outcome: 'paid', pays: 'later' })
  await payTea(page, 'Checking the payment…')
  await page.reload()
  await expect(page.getByText('Paid', { exact: true })).toBeVisible()
})

test('what nobody knows yet is not called failed, and is asked for again', async ({ page, wechat }) => {
  await page.clock.install()
  const orders = /\/api\/wallet\/orders\/[\w-]+$/
  await wechat.next('chooseWXPay', { outcome: 'paid' })
  await page.route(orders, async (route) => {
    const said = (await (await route.fetch()).json()) as { status: string }
    await route.fulfill({ json: said.status === 'paid' ? { ...said, status: 'pending' } : said })
  })
  await payTea(page, 'Checking the payment…')
  await minuteLater(page)
  await expect(page.getByText('The payment is not confirmed yet. Please do not pay again.')).toBeVisible()
  await page.unroute(orders)
  await press(page, 'I have paid')
  await expect(page.getByText('Paid', { exact: true })).toBeVisible()
})

test('a client that is silent: the person says that they are done, and the server is asked', async ({
  page,
  wechat,
}) => {
  await page.clock.install()
  await wechat.next('chooseWXPay', 'silence')
  await page.goto('/wallet-checkout')
  await press(page, 'Order')
  await press(page, 'Pay')
  await press(page, 'I have paid')
  await expect(page.getByText('Checking the payment…')).toBeVisible()
  await minuteLater(page)
  await expect(page.getByText('Not paid')).toBeVisible()
})

test('a page that is reloaded while the sheet is open asks the server, and the order can still be paid', async ({
  page,
  wechat,
}) => {
  await expect(async () => {
    await wechat.next('chooseWXPay', 'silence')
    await page.goto('/wallet-checkout')
    await press(page, 'Order')
    await press(page, 'Pay')
    await expect(page.getByRole('button', { name: 'I have paid' })).toBeVisible()
    const { search } = new URL(page.url())
    await page.reload()
    await expect(page.getByText('Not paid')).toBeVisible()
    await wechat.next('chooseWXPay', { outcome: 'paid' })
    await press(page, 'Pay')
    await expect(page.getByText('Paid', { exact: true })).toBeVisible()
    expect(new URL(page.url()).search).toBe(search)
  }).toPass()
})

test('a page that is restored gives the sheet up, and asks the server', async ({ page, wechat }) => {
  await page.clock.install()
  await wechat.next('chooseWXPay', 'silence')
  await page.goto('/wallet-checkout')
  await press(page, 'Order')
  await press(page, 'Pay')
  await expect.poll(() => wechat.calls('chooseWXPay')).toHaveLength(1)
  await wechat.fault('bfcache')
  await expect(page.getByText('Checking the payment…')).toBeVisible()
  await minuteLater(page)
  await expect(page.getByText('Not paid')).toBeVisible()
})

for (const [outcome, said] of [
  [undefined, undefined],
  [{ outcome: 'urlNotRegistered' }, /pay-url-not-registered/],
  ['silence', 'I have paid'],
  [{ outcome: 'paid' }, 'Paid'],
] as const) {
  test(`axe finds nothing with "${said ?? 'Order'}", in light and dark`, async ({ page, wechat }) => {
    if (outcome) {
      await wechat.next('chooseWXPay', outcome)
      await payTea(page, said, '?contrast=aa')
    } else {
      await page.goto('/wallet-checkout?contrast=aa')
      await expect(page.getByRole('button', { name: 'Order', exact: true })).toBeVisible()
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violations(page)).toEqual([])
    }
  })
}

test('the server refuses to be paid a second time, from another tab', async ({ page, wechat, context }) => {
  const other = await context.newPage()
  await wechat.next('chooseWXPay', { outcome: 'paid' })
  await expect(async () => {
    await context.clearCookies()
    await page.goto('/wallet-checkout')
    await press(page, 'Order')
    await expect(order(page)).toContainText('¥38.00')
    await other.goto(page.url())
    await expect(order(other)).toContainText('¥38.00')
    await press(page, 'Pay')
    await expect(page.getByText('Paid', { exact: true })).toBeVisible()
  }).toPass()
  await press(other, 'Pay')
  await expect(other.getByTestId('refusal')).toHaveText('This order is paid already: you are not charged again.')
  await expect(other.getByText('Paid', { exact: true })).toBeVisible()
})

test('whose sign-in has ended is signed in on the way, and comes back to the order', async ({ page, wechat }) => {
  await wechat.next('chooseWXPay', { outcome: 'paid' })
  await expect(async () => {
    await page.goto('/wallet-checkout')
    await press(page, 'Order')
    await expect(order(page)).toContainText('¥38.00')
    const { search } = new URL(page.url())
    await page.context().clearCookies()
    await page.evaluate(() => Object.assign(window, { stayed: true }))
    await press(page, 'Pay')
    await expect.poll(() => page.evaluate(() => 'stayed' in window).catch(() => true)).toBe(false)
    await expect(order(page)).toContainText('¥38.00')
    expect(new URL(page.url()).search).toBe(search)
    await press(page, 'Pay')
    await expect(page.getByText('Paid', { exact: true })).toBeVisible()
  }).toPass()
})

test('a wrong signature is no cancellation, and the simulator names what is wrong in it', async ({ page, wechat }) => {
  // Signed in seconds, handed over in milliseconds.
  await page.route('**/api/wallet/orders/*/payment', async (route) => {
    const signed = (await (await route.fetch()).json()) as Record<string, string>
    await route.fulfill({ json: { ...signed, timeStamp: `${signed.timeStamp}000` } })
  })
  await page.goto('/wallet-checkout')
  await press(page, 'Order')
  await press(page, 'Pay')
  await expect(page.getByTestId('problem')).toContainText('pay-signature-wrong')
  expect(await wechat.diagnosis('chooseWXPay')).toMatchObject({ mistakes: ['milliseconds'] })
})

test('an order that nobody knows is told as a sentence', async ({ page }) => {
  await page.goto('/wallet-checkout?order=nobody-knows-it')
  await expect(page.getByTestId('refusal')).toHaveText('There is no such thing here any more.')
})
