import { expect, test } from '@wove/simulator/playwright'

for (const [profile, verifications] of [
  ['iphone', 1],
  ['android', 2],
] as const) {
  test.describe(profile, () => {
    test.use({ wechatStart: { profile } })

    test('a route change verifies where the client wants it, and the share card follows', async ({ page, wechat }) => {
      await page.goto('/use-share')
      await expect(page.getByTestId('share')).toHaveText('WeChat has it')
      const before = (await wechat.calls('config')).length
      await page.getByRole('link', { name: '/use-share?item=7' }).click()
      await expect(page).toHaveURL(/item=7/)
      await expect(page.getByText('Verified', { exact: true })).toBeVisible()
      await expect
        .poll(async () => wechat.share('friend'))
        .toMatchObject({ title: 'Longjing tea', desc: 'Number 7', link: page.url() })
      expect((await wechat.calls('config')).length - before).toBe(verifications - 1)
    })
  })
}

test('the card follows the data of the page, and goes back to the defaults of the app', async ({ page, wechat }) => {
  await page.goto('/use-share')
  await page.getByLabel('Title').fill('Oolong')
  await expect.poll(async () => (await wechat.share('friend')).title).toBe('Oolong')
  await page.getByLabel('This page has its own card').uncheck()
  await expect.poll(async () => (await wechat.share('friend')).title).toBe('Share')
})

test('meta.wechat = "reload" loads the route from the server, once', async ({ page }) => {
  await page.goto('/use-share')
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  await page.getByRole('link', { name: '/use-share?item=7' }).click()
  await expect(page).toHaveURL(/item=7/)
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
  await page.getByRole('link', { name: '/subscribe' }).click()
  await expect(page.getByRole('heading', { name: 'Subscription notices' })).toBeVisible()
  await page.waitForFunction(() => !('stayed' in window))
  await expect(page.getByText('Verified', { exact: true })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/subscribe')
})
