import { expect, type Page, test } from '@playwright/test'

/** The page with a wrong signature, as the switch opens it. */
const broken = (name: string) => `/?shop=7&signature=${name}&from=singlemessage&isappinstalled=0#here`

const outcome = (page: Page) => page.getByTestId('outcome')

test('the page is configured, signed and verified', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('Verified', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'iPhone · Verified' })).toBeVisible()
})

test('pictures are chosen from the album', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Pictures' }).click()
  const sheet = page.getByRole('dialog', { name: 'Choose pictures' })
  await sheet.getByRole('button', { name: 'tea.jpg' }).click()
  await sheet.getByRole('button', { name: 'cat.jpg' }).click()
  await sheet.getByRole('button', { name: 'Done (2/3)' }).click()
  await expect(outcome(page)).toContainText('wxLocalResource://imageid1')
  await expect(outcome(page)).toContainText('wxLocalResource://imageid2')
})

test('a code is scanned', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Scan' }).click()
  await page.getByRole('button', { name: 'EAN_13' }).click()
  await page.getByRole('button', { name: 'Scan it' }).click()
  await expect(outcome(page)).toContainText('"type": "EAN_13"')
  await expect(outcome(page)).toContainText('"text": "6901234567892"')
})

test('the location is given as numbers, also by a client that sends text', async ({ page }) => {
  await page.goto('/?__wechat=android')
  await page.getByRole('button', { name: 'Location' }).click()
  await page.getByRole('button', { name: 'Canton Tower' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(outcome(page)).toContainText('"latitude": 23.1066')
})

test('the network type needs no person', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Network' }).click()
  await expect(outcome(page)).toContainText('"networkType": "wifi"')
})

for (const [button, sheet] of [
  ['Pictures', 'Choose pictures'],
  ['Scan', 'Scan'],
  ['Location', 'Location'],
] as const) {
  test(`${button}: closing the sheet with Escape is a cancellation, not an error`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole('dialog', { name: sheet })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(outcome(page)).toHaveAttribute('data-kind', 'cancelled')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
}

for (const mistake of [
  'hash-kept',
  'cut-at-ampersand',
  'html-escaped',
  'encoded',
  'query-missing',
  'sharing-parameters-missing',
  'other-scheme',
  'slash',
  'milliseconds',
  'noncestr-spelling',
  'card-ticket',
  'token-as-ticket',
]) {
  test(`a signature with the mistake "${mistake}" is refused, and the simulator names it`, async ({ page }) => {
    await page.goto(broken(mistake))
    await expect(page.getByTestId('refusal')).toContainText('config · invalid-signature')
    await expect(page.getByTestId('refusal')).toContainText('Open the page with @wove/simulator: it names the mistake.')
    await expect(page.getByRole('complementary', { name: 'WeChat simulator' })).toContainText(mistake)

    await page.getByRole('button', { name: 'Pictures' }).click()
    await expect(outcome(page)).toContainText('chooseImage · invalid-signature')
  })
}

test('the switch on the page breaks the signature and mends it again', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Signature').selectOption('URL cut at &')
  await expect(page.getByTestId('refusal')).toContainText('invalid-signature')
  await page.getByLabel('Signature').selectOption('Right')
  await expect(page.getByText('Verified', { exact: true })).toBeVisible()
})

test('fields in the wrong letter case are named', async ({ page }) => {
  await page.goto(broken('letter-case'))
  await expect(page.getByTestId('refusal')).toContainText('no appId, nonceStr in appid, timestamp, noncestr')
})

test('a backend that answers 500 is named, with its words', async ({ page }) => {
  await page.goto(broken('server-error'))
  await expect(page.getByTestId('refusal')).toContainText('answered 500: the database is on fire')
})

test('in a plain browser every call rejects at once', async ({ page }) => {
  await page.goto('/?__wechat=browser')
  await expect(page.getByTestId('refusal')).toContainText('config · not-in-wechat')
  await page.getByRole('button', { name: 'Scan' }).click()
  await expect(outcome(page)).toContainText('scanQRCode · not-in-wechat')
})

test('another client is played after it was chosen', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'iPhone · Verified' }).click()
  await page.getByLabel('Client').selectOption('HarmonyOS')
  await expect(page.getByRole('button', { name: 'HarmonyOS · Verified' })).toBeVisible()
  expect(await page.evaluate(() => navigator.userAgent)).toContain('ArkWeb')
})
