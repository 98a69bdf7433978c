import { expect, test } from '@wove/simulator/playwright'

test('a page without a framework lays a tag over its button, and hears of the launch', async ({ page, wechat }) => {
  await wechat.next('wx-open-launch-weapp', { launched: true })
  await page.goto('/lay-open-tag')
  await expect(page.getByTestId('state')).toHaveText('Ready to be tapped')
  await page.locator('wx-open-launch-weapp').getByRole('button', { name: 'Open the mini program' }).click()
  await expect(page.getByTestId('outcome')).toContainText('"path":"pages/tea?id=7"')
})

test('outside of WeChat it says why there is no tag', async ({ page }) => {
  await page.goto('/lay-open-tag?__wechat=browser')
  await expect(page.getByTestId('state')).toHaveText('not-in-wechat')
  await expect(page.locator('wx-open-launch-weapp')).toHaveCount(0)
})
