import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

for (const client of ['iphone', 'android'] as const) {
  test(`${client}: invoices and titles are chosen`, async ({ page, wechat }) => {
    await wechat.profile(client)
    await wechat.next('chooseInvoice', { invoices: [{ cardId: 'pInvoice', code: '7' }] })
    await wechat.next('chooseInvoiceTitle', { type: 'company', title: '织网', taxNumber: '91440300' })
    await page.goto('/invoices')
    await press(page, 'Invoices')
    await expect(outcome(page)).toContainText('"card_id": "pInvoice"')
    await press(page, 'A title')
    await expect(outcome(page)).toContainText('"type": "company"')
    await expect(outcome(page)).toContainText('"taxNumber": "91440300"')
  })
}
