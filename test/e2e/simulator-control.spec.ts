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

for (const [profile, shown] of [
  ['android', true],
  ['iphone', false],
] as const) {
  test(`${profile}: a picture ${shown ? 'is' : 'is not'} shown by its local id`, async ({ page, wechat }) => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
    await wechat.profile(profile)
    await wechat.next('chooseImage', { pictures: [{ name: 'dot.gif', dataUrl: dot }] })
    await page.goto('/')
    await page.getByRole('button', { name: 'Pictures' }).click()
    await expect(page.getByTestId('outcome')).toContainText(shown ? 'weixin://' : 'wxLocalResource://')
    const width = await page.evaluate(async (android) => {
      const image = new Image()
      image.src = android ? `weixin://resourceid/${'1'.padStart(32, '0')}` : 'wxLocalResource://imageid1'
      document.body.append(image)
      await new Promise((resolve) => {
        image.addEventListener('load', resolve)
        if (!android) image.addEventListener('error', resolve)
      })
      return image.naturalWidth
    }, profile === 'android')
    expect(width).toBe(shown ? 1 : 0)
  })
}

test('a trace is kept, and played on a later page without a person', async ({ page, wechat }) => {
  await wechat.next('scanQRCode', { text: 'https://example.com/recorded' })
  await wechat.next('scanQRCode', 'cancel')
  await page.goto('/')
  const scan = page.getByRole('button', { name: 'Scan' })
  const outcome = page.getByTestId('outcome')
  await scan.click()
  await expect(outcome).toContainText('https://example.com/recorded')
  await scan.click()
  await expect(outcome).toHaveAttribute('data-kind', 'cancelled')

  const replay = await wechat.replay(JSON.stringify(await wechat.trace()))
  await page.reload()
  await scan.click()
  await expect(outcome).toContainText('https://example.com/recorded')
  await scan.click()
  await expect(outcome).toHaveAttribute('data-kind', 'cancelled')
  expect(replay.left()).toEqual([])
})

test('a page that leaves its trace fails the test', async ({ page, wechat }) => {
  test.fail()
  await wechat.replay([])
  await page.goto('/')
  await page.getByRole('button', { name: 'Scan' }).click()
  await expect(page.getByTestId('outcome')).toContainText('the trace has no call of scanqrcode')
})
