import type { Page } from '@playwright/test'
import { expect, test } from '@wove/simulator/playwright'

const status = (page: Page) => page.getByTestId('status')
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

for (const profile of ['iphone', 'android'] as const) {
  test.describe(profile, () => {
    test.use({ wechatStart: { profile } })

    test('a route with meta.signIn signs in silently on arrival, at its own clean address', async ({ page }) => {
      const shown: string[] = []
      page.on('framenavigated', (frame) => void shown.push(frame.url()))
      await page.goto('/member?shop=7')
      await expect(status(page)).toHaveText('Signed in')
      expect(page.url()).toMatch(/\/member\?shop=7$/)
      expect(shown.filter((url) => url.includes('code='))).toEqual([])
    })

    test('from another route it comes back to the route that was tapped, and verifies there', async ({ page }) => {
      await page.goto('/use-share')
      await link(page, '/member?from=list').click()
      await expect(status(page)).toHaveText('Signed in')
      expect(page.url()).toMatch(/\/member\?from=list$/)
      await link(page, '/open-tags').click()
      await expect(page.getByText('Verified', { exact: true })).toBeVisible()
      // Known by now: the second time nothing leaves the page.
      await page.evaluate(() => Object.assign(window, { stayed: true }))
      await link(page, '/member?from=list').click()
      await expect(status(page)).toHaveText('Signed in')
      expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
    })
  })
}

test('back leads to the page from which the route was tapped', async ({ page }) => {
  await page.goto('/use-share')
  await link(page, '/member?from=list').click()
  await expect(status(page)).toHaveText('Signed in')
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Share' })).toBeVisible()
  expect(page.url()).toMatch(/\/use-share$/)
})

test("meta.signIn = 'profile' asks for name and picture after the silent sign-in", async ({ page, wechat }) => {
  await page.goto('/use-share')
  await wechat.person('xiaoming')
  await link(page, '/member-name').click()
  await page.getByRole('radio', { name: '小红' }).check()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('heading', { name: 'Member card' })).toBeVisible()
  await expect(page.getByTestId('name')).toHaveText('小红')
})

test('somebody who says no is turned away once, and is asked again after the next tap', async ({ page }) => {
  await page.goto('/use-share')
  await link(page, '/member-name').click()
  await page.getByRole('button', { name: 'Refuse' }).click()
  await expect(page.getByRole('heading', { name: 'Members' })).toBeVisible()
  await expect(page.getByText('You did not agree to give your name and picture.')).toBeVisible()
  await link(page, '/member-name').click()
  await expect(page.getByRole('button', { name: 'Refuse' })).toBeVisible()
})

test('in an ordinary browser the person is turned away, and told why', async ({ page }) => {
  await page.goto('/member?__wechat=browser')
  await expect(page.getByTestId('why')).toHaveText('not-in-wechat')
})

test('the size of text that is chosen in the menu reaches the components of WeUI', async ({ page }) => {
  await page.goto('/text-size')
  await expect(page.getByTestId('scale')).toHaveText('100%')
  await expect(page.getByTestId('colours')).toHaveText('Light')
  await page.evaluate(() => (window as unknown as { wechat: { fontSize(size: number): void } }).wechat.fontSize(4))
  await expect(page.getByTestId('scale')).toHaveText('140%')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.getByTestId('colours')).toHaveText('Dark')
})
