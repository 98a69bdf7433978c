import { randomUUID } from 'node:crypto'
import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'
import { violations } from '../support/axe.ts'

// The pretend platform is one for all tests of a run: each has invoices of its own.
const fresh = () => ({ cardId: 'pInvoiceSample', code: randomUUID() })

const field = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name} `) })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const claim = (page: Page) => page.getByTestId('claim')

const company = { type: 'company', title: '织网', taxNumber: '91440300' } as const
const home = {
  userName: '林小雨',
  telNumber: '13800138000',
  provinceName: '广东省',
  cityName: '深圳市',
  countyName: '南山区',
  detailInfo: '海天二路 33 号',
} as const

/** Chooses what the person was told to choose, and hands it in. */
async function handIn(page: Page) {
  await field(page, 'Invoices').click()
  await expect(field(page, 'Invoices')).toHaveText(/invoice/)
  await press(page, 'Hand in')
}

test('invoices, a title and an address are handed in, and reimbursed', async ({ page, wechat }) => {
  await wechat.next('chooseInvoice', { invoices: [fresh(), fresh()] })
  await wechat.next('chooseInvoiceTitle', company)
  await wechat.next('openAddress', home)
  await page.goto('/wallet-reimbursement')
  await field(page, 'Title').click()
  await expect(field(page, 'Title')).toHaveText('织网')
  await field(page, 'Paper to').click()
  await expect(field(page, 'Paper to')).toContainText('林小雨 13800138000 广东省深圳市南山区')
  const sent = page.waitForRequest('**/api/wallet/expenses')
  await handIn(page)
  expect((await sent).postDataJSON()).toMatchObject({
    invoices: [{ cardId: 'pInvoiceSample' }, { cardId: 'pInvoiceSample' }],
    title: { type: 'company', taxNumber: '91440300' },
    address: { countryName: '南山区' },
  })
  await expect(claim(page)).toContainText('¥200.00')
  await expect(claim(page)).toContainText('Handed in, invoices locked')
  await press(page, 'Approve')
  await expect(claim(page).getByText('Reimbursed', { exact: true })).toHaveCount(3)
  // It is final.
  await press(page, 'Return')
  await expect(page.getByTestId('refusal')).toHaveText('This claim is decided already: nothing can be changed.')
})

test('axe finds nothing in a claim, in light and dark', async ({ page, wechat }) => {
  await wechat.next('chooseInvoice', { invoices: [fresh()] })
  await page.goto('/wallet-reimbursement?contrast=aa')
  await handIn(page)
  await expect(claim(page)).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  }
})

test('a reimbursed invoice is refused the second time', async ({ page, wechat }) => {
  const invoice = fresh()
  await wechat.next('chooseInvoice', { invoices: [invoice] })
  await wechat.next('chooseInvoice', { invoices: [invoice] })
  await page.goto('/wallet-reimbursement')
  await handIn(page)
  await press(page, 'Approve')
  await expect(claim(page).getByText('Reimbursed', { exact: true })).toHaveCount(2)
  await press(page, 'Another claim')
  await handIn(page)
  await expect(page.getByText('The invoice has been reimbursed (72061), which is final.')).toBeVisible()
  await expect(claim(page)).toHaveCount(0)
})

test('a returned invoice can be handed in again', async ({ page, wechat }) => {
  const invoice = fresh()
  await wechat.next('chooseInvoice', { invoices: [invoice] })
  await wechat.next('chooseInvoice', { invoices: [invoice] })
  await page.goto('/wallet-reimbursement')
  await handIn(page)
  await press(page, 'Return')
  await expect(claim(page)).toContainText('Returned, invoices free again')
  await press(page, 'Another claim')
  await handIn(page)
  await expect(claim(page)).toContainText('Handed in, invoices locked')
})

test('going back changes nothing, and a claim without invoices is not sent', async ({ page, wechat }) => {
  await wechat.next('chooseInvoice', 'cancel')
  await page.goto('/wallet-reimbursement')
  await field(page, 'Invoices').click()
  await expect(field(page, 'Invoices')).toHaveText('Choose')
  await press(page, 'Hand in')
  await expect(page.getByRole('alert').filter({ hasText: 'Invoices is missing' })).toBeVisible()
  await expect(field(page, 'Invoices')).toBeFocused()
})

test('a failure of the client is told at the field, with its reason and cure', async ({ page, wechat }) => {
  await wechat.next('chooseInvoice', { fail: 'system error' })
  await page.goto('/wallet-reimbursement')
  await field(page, 'Invoices').click()
  await expect(page.getByText('That did not work, please try again')).toBeVisible()
  await expect(page.getByTestId('problem')).toContainText('chooseInvoice · failed')
})

test('a client that is silent does not lock the field: a later tap begins anew', async ({ page, wechat }) => {
  await page.clock.install()
  await wechat.next('chooseInvoice', 'silence')
  await wechat.next('chooseInvoice', { invoices: [fresh()] })
  await page.goto('/wallet-reimbursement')
  await expect(page.getByText('Verified', { exact: true })).toBeVisible()
  await field(page, 'Invoices').click()
  await expect(field(page, 'Invoices')).toHaveText('Opening WeChat…')
  await expect.poll(() => wechat.calls('chooseInvoice')).toHaveLength(1)
  await page.clock.fastForward(6000)
  await field(page, 'Invoices').click()
  await expect(field(page, 'Invoices')).toHaveText('1 invoice')
})

test('a wrong signature fails at the field, and the simulator names what is wrong in it', async ({ page, wechat }) => {
  // Signed in seconds, handed over in milliseconds.
  await page.route('**/api/wechat/invoice-signature', async (route) => {
    const signed = (await (await route.fetch()).json()) as Record<string, string>
    await route.fulfill({ json: { ...signed, timestamp: `${signed.timestamp}000` } })
  })
  await page.goto('/wallet-reimbursement')
  await field(page, 'Invoices').click()
  await expect(page.getByText('That did not work, please try again')).toBeVisible()
  expect(await wechat.diagnosis('chooseInvoice')).toMatchObject({
    mistakes: ['milliseconds'],
    says: { en: expect.stringContaining('timestamp') },
  })
})

/** The choosers that carry no signature of their own: the page's allows them. */
const unsigned = [
  { name: 'Title', api: 'chooseInvoiceTitle', choice: company, reads: '织网' },
  { name: 'Paper to', api: 'openAddress', choice: home, reads: /^林小雨/ },
] as const

for (const { name, api, choice, reads } of unsigned) {
  test(`${api}: going back and a failure leave what was chosen before`, async ({ page, wechat }) => {
    await wechat.next(api, choice)
    await wechat.next(api, 'cancel')
    await wechat.next(api, { fail: 'system error' })
    await page.goto('/wallet-reimbursement')
    await field(page, name).click()
    await expect(field(page, name)).toHaveText(reads)
    await field(page, name).click()
    await expect.poll(() => wechat.calls(api)).toHaveLength(2)
    await expect(field(page, name)).toHaveText(reads)
    await expect(page.getByTestId('problem')).toHaveCount(0)
    await field(page, name).click()
    await expect(page.getByText('That did not work, please try again')).toBeVisible()
    await expect(page.getByTestId('problem')).toContainText(`${api} · failed`)
    await expect(field(page, name)).toHaveText(reads)
  })

  test(`${api}: a client that is silent does not lock the field`, async ({ page, wechat }) => {
    await page.clock.install()
    await wechat.next(api, 'silence')
    await wechat.next(api, choice)
    await page.goto('/wallet-reimbursement')
    await expect(page.getByText('Verified', { exact: true })).toBeVisible()
    await field(page, name).click()
    await expect(field(page, name)).toHaveText('Opening WeChat…')
    await expect.poll(() => wechat.calls(api)).toHaveLength(1)
    await page.clock.fastForward(6000)
    await field(page, name).click()
    await expect(field(page, name)).toHaveText(reads)
  })

  test(`${api}: a page that is wrongly signed gets none, and the simulator names what is wrong`, async ({
    page,
    wechat,
  }) => {
    await page.route('**/api/wechat/signature', async (route) => {
      const signed = (await (await route.fetch()).json()) as Record<string, string>
      await route.fulfill({ json: { ...signed, timestamp: `${signed.timestamp}000` } })
    })
    await page.goto('/wallet-reimbursement')
    await field(page, name).click()
    await expect(page.getByText('That did not work, please try again')).toBeVisible()
    await expect(page.getByTestId('problem')).toContainText('invalid-signature')
    expect(await wechat.diagnosis()).toMatchObject({ mistakes: ['milliseconds'] })
  })
}

test("a person's title has no tax number", async ({ page, wechat }) => {
  await wechat.next('chooseInvoice', { invoices: [fresh()] })
  await wechat.next('chooseInvoiceTitle', { type: 'personal', title: '林小雨' })
  await page.goto('/wallet-reimbursement')
  await field(page, 'Title').click()
  await expect(field(page, 'Title')).toHaveText('林小雨')
  const sent = page.waitForRequest('**/api/wallet/expenses')
  await handIn(page)
  expect((await sent).postDataJSON()).toMatchObject({ title: { type: 'person', title: '林小雨', taxNumber: '' } })
})

test('outside of WeChat invoices say where to open the page; title and address are typed', async ({ page }) => {
  await page.goto('/wallet-reimbursement?__wechat=browser&contrast=aa')
  await expect(field(page, 'Invoices')).toHaveText('Open this page in WeChat')
  await field(page, 'Title').click()
  const sheet = page.getByRole('dialog', { name: 'Title' })
  await expect(page.locator('.we-popup-enter-active')).toHaveCount(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  }
  await sheet.getByRole('radio', { name: 'Person' }).check()
  await sheet.getByLabel('Name').fill('Ada')
  await sheet.getByRole('button', { name: 'OK' }).click()
  await expect(field(page, 'Title')).toHaveText('Ada')
  await field(page, 'Paper to').click()
  const address = page.getByRole('dialog', { name: 'Paper to' })
  // Nothing is taken while something is missing.
  await address.getByRole('button', { name: 'OK' }).click()
  await expect(address.getByLabel('Recipient')).toBeFocused()
  for (const [label, text] of [
    ['Recipient', 'Ada'],
    ['Phone', '13800138000'],
    ['Province', '广东省'],
    ['City', '深圳市'],
    ['Street and number', '海天二路'],
  ] as const)
    await address.getByLabel(label).fill(text)
  await address.getByRole('button', { name: 'OK' }).click()
  await expect(field(page, 'Paper to')).toHaveText('Ada 13800138000 广东省深圳市海天二路')
})
