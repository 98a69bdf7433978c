import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('what is set is what the receiver sees, in every place', async ({ page, wechat }) => {
  await page.goto('/share?from=singlemessage')
  await press(page, 'Set the card')
  await expect(outcome(page)).toHaveAttribute('data-kind', 'result')
  for (const place of ['friend', 'timeline'] as const) {
    const card = await wechat.share(place)
    expect(card.title).toBe('Tea from Hangzhou')
    expect(card.link).toBe(page.url())
  }
})
