import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'
import { violations } from '../support/axe.ts'

const visit = (page: Page, kind: string) => page.getByTestId(kind)
const go = (page: Page, kind: string) => visit(page, kind).getByRole('button', { name: /^Go/ }).click()
const answer = (page: Page, name: 'Agree' | 'Refuse') => page.getByRole('button', { name }).click()

for (const [kind, told] of [
  ['invoice', 'You agreed · 深圳市梭织科技有限公司'],
  ['bill', 'You agreed'],
] as const) {
  test(`${kind}: who agrees is known to the server when they are back`, async ({ page }) => {
    await page.goto('/wallet-platform')
    await go(page, kind)
    await answer(page, 'Agree')
    await expect(visit(page, kind)).toContainText(told)
    expect(page.url()).toMatch(/\/wallet-platform$/)
  })
}

test('who refuses looks like silence: it can be asked again, or forgotten', async ({ page }) => {
  await page.goto('/wallet-platform')
  await go(page, 'invoice')
  await answer(page, 'Refuse')
  await expect(visit(page, 'invoice')).toContainText('The server knows nothing yet')
  await visit(page, 'invoice').getByRole('button', { name: 'Ask again' }).click()
  await expect(visit(page, 'invoice')).toContainText('The server is asked…')
  await expect(visit(page, 'invoice')).toContainText('The server knows nothing yet')
  await visit(page, 'invoice').getByRole('button', { name: 'Never mind' }).click()
  await page.reload()
  await expect(visit(page, 'invoice')).not.toContainText('The server')
})

test('axe finds nothing where nobody knows how it ended, in light and dark', async ({ page }) => {
  await page.goto('/wallet-platform?contrast=aa')
  await go(page, 'invoice')
  await answer(page, 'Refuse')
  await expect(visit(page, 'invoice')).toContainText('The server knows nothing yet')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  }
})

test('a page that is restored asks the server, too', async ({ page, wechat }) => {
  await page.goto('/wallet-platform')
  // The address of a page that never opens: the person is back at once.
  await page.route('**/bizmall/**', (route) => route.fulfill({ status: 204 }))
  await go(page, 'realName')
  await wechat.fault('bfcache')
  await expect(visit(page, 'realName')).toContainText('WeChat tells the server by a message')
})

test('real names: the platform tells the server by a message', async ({ page }) => {
  await page.goto('/wallet-platform')
  await go(page, 'realName')
  await answer(page, 'Agree')
  await expect(visit(page, 'realName')).toContainText('WeChat tells the server by a message')
})

for (const kind of ['saveTitle', 'selectTitle', 'activateCard']) {
  test(`${kind}: a page that leads nowhere is left by going back`, async ({ page }) => {
    await page.goto('/wallet-platform')
    await go(page, kind)
    await answer(page, 'Agree')
    await expect(page.getByText('已完成 · Done')).toBeVisible()
    await page.goBack()
    await page.goBack()
    await expect(visit(page, kind)).toContainText('WeChat tells the server by a message')
  })
}

test('a server that does not answer is told as a sentence, and it can be tried again', async ({ page }) => {
  await page.route('**/api/wallet/visits', (route) => route.abort())
  await page.goto('/wallet-platform')
  await go(page, 'invoice')
  await expect(visit(page, 'invoice')).toContainText("Your backend gave no address of the platform's page")
  await page.unroute('**/api/wallet/visits')
  await go(page, 'invoice')
  await expect(page.getByRole('button', { name: 'Agree' })).toBeVisible()
})
