import { expect, test } from '@wove/simulator/playwright'

test.use({ wechatStart: { profile: 'android' } })

test('a page is verified, pictures are chosen, and the page is shared', async ({ page, wechat }) => {
  await wechat.next('chooseImage', { pictures: [{ name: 'a.png', dataUrl: 'data:image/png;base64,' }] })
  await page.goto('/')
  await expect(page.getByText('Verified', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Pictures' }).click()
  await expect(page.getByTestId('outcome')).toContainText('weixin://resourceid/')
  expect(await wechat.calls('chooseImage')).toHaveLength(1)
  const card = await wechat.share('friend')
  expect(card.link).toBe(page.url())
  expect(await wechat.diagnosis()).toBeUndefined()
})

test('another client is played after it was chosen, and stays', async ({ page, wechat }) => {
  await page.goto('/')
  await wechat.profile('harmony')
  expect(await page.evaluate(() => navigator.userAgent)).toContain('ArkWeb')
  await page.reload()
  expect(await page.evaluate(() => navigator.userAgent)).toContain('ArkWeb')
})

test('outcomes wait for a later page, and come in their order', async ({ page, wechat }) => {
  await wechat.next('scanQRCode', 'cancel')
  await wechat.next('scanQRCode', { text: 'second' })
  await page.goto('/')
  await page.getByRole('button', { name: 'Scan' }).click()
  await expect(page.getByTestId('outcome')).toHaveAttribute('data-kind', 'cancelled')
  await page.reload()
  await page.getByRole('button', { name: 'Scan' }).click()
  await expect(page.getByTestId('outcome')).toContainText('"text": "second"')
})

test('a fault that was set before the page opened meets its first call', async ({ page, wechat }) => {
  await wechat.fault('denied', { api: 'getLocation' })
  await page.goto('/')
  await page.getByRole('button', { name: 'Location' }).click()
  await expect(page.getByTestId('outcome')).toContainText('permission-denied')
  await wechat.mend()
  await wechat.next('getLocation', { latitude: 22.5, longitude: 113.9 })
  await page.getByRole('button', { name: 'Location' }).click()
  await expect(page.getByTestId('outcome')).toContainText('"latitude": 22.5')
})

test('a bridge that comes late is waited for', async ({ page, wechat }) => {
  await wechat.fault('bridge', { arrival: 'late', ms: 500 })
  await page.goto('/')
  await expect(page.getByText('Verified', { exact: true })).toBeVisible()
})

test('a wrong signature is diagnosed for the test', async ({ page, wechat }) => {
  await page.goto('/?shop=7&signature=slash')
  await expect(page.getByTestId('refusal')).toContainText('invalid-signature')
  expect((await wechat.diagnosis())?.mistakes).toEqual(['slash'])
})
