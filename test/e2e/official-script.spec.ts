import { expect, type Page, test } from '@playwright/test'

// The page below knows nothing of Wove: Tencent's script from npm, unchanged, speaks to the simulator.
const outcome = (page: Page) => page.getByTestId('outcome')

for (const client of ['iphone', 'android'] as const) {
  test(`${client}: the official script configures and calls the four methods`, async ({ page }) => {
    await page.goto(`/official-script?__wechat=${client}`)
    await expect(page.getByText('Verified', { exact: true })).toBeVisible()

    await page.getByRole('button', { name: 'chooseImage' }).click()
    await page.getByRole('button', { name: 'tea.jpg' }).click()
    await page.getByRole('button', { name: 'Done (1/9)' }).click()
    await expect(outcome(page)).toContainText('"errMsg": "chooseImage:ok"')
    await expect(outcome(page)).toContainText(client === 'iphone' ? 'wxLocalResource://' : 'weixin://resourceid/')

    await page.getByRole('button', { name: 'scanQRCode' }).click()
    await page.getByRole('button', { name: 'Scan it' }).click()
    await expect(outcome(page)).toContainText('"resultStr": "https://weixin.qq.com/r/example"')

    await page.getByRole('button', { name: 'getLocation' }).click()
    await page.getByRole('button', { name: 'Allow' }).click()
    await expect(outcome(page)).toContainText('"errMsg": "getLocation:ok"')

    await page.getByRole('button', { name: 'getNetworkType' }).click()
    await expect(outcome(page)).toContainText('"networkType": "wifi"')
  })
}

test('cancelling reaches the official script', async ({ page }) => {
  await page.goto('/official-script')
  await expect(page.getByText('Verified', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'scanQRCode' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(outcome(page)).toContainText('"errMsg": "scanQRCode:cancel"')
})

for (const mistake of ['hash-kept', 'cut-at-ampersand', 'milliseconds', 'card-ticket']) {
  test(`the official script is refused with the mistake "${mistake}", and the simulator names it`, async ({ page }) => {
    await page.goto(`/official-script?shop=7&signature=${mistake}&from=singlemessage&isappinstalled=0#here`)
    await expect(page.getByText('config:invalid signature')).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'WeChat simulator' })).toContainText(mistake)
  })
}
