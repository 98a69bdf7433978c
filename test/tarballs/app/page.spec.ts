import { expect, test } from '@wove/simulator/playwright'

test.use({ wechatStart: { profile: 'android' } })

test('a person signs in, adds a picture and shares the page', async ({ page, wechat }) => {
  await wechat.person('xiaohong')
  await wechat.next('chooseImage', { pictures: [{ name: 'tea.png', dataUrl: 'data:image/png;base64,iVBORw0=' }] })
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByText('Hello 小红')).toBeVisible()
  await page.getByRole('button', { name: 'Add a picture' }).click()
  await expect(page.getByRole('listitem')).toHaveCount(1)
  expect(await wechat.share('friend')).toMatchObject({ kind: 'card', title: 'Tea with 小红' })
})
