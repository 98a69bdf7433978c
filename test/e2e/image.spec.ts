import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const pictures = [
  { name: 'a.png', dataUrl: 'data:image/png;base64,iVBORw0KGgo=' },
  { name: 'b.jpg', dataUrl: 'data:image/jpeg;base64,/9j/4AAQSkZJRg==' },
]

for (const client of ['iphone', 'android', 'harmony'] as const) {
  test(`${client}: pictures are picked, read as their real type, and uploaded one after the other`, async ({
    page,
    wechat,
  }) => {
    await wechat.profile(client)
    await wechat.next('chooseImage', { pictures })
    await page.goto('/image')
    await press(page, 'Pick')
    await expect(outcome(page)).toContainText(client === 'iphone' ? 'wxLocalResource://' : 'weixin://resourceid/')
    await press(page, 'As a blob')
    await expect(outcome(page)).toContainText('"type": "image/png"')
    await press(page, 'Read the data')
    await expect(outcome(page)).toContainText('data:image/png;base64,')
    await press(page, 'Upload all')
    await expect(outcome(page)).toHaveAttribute('data-kind', 'result')
    expect(await wechat.calls('uploadImage')).toHaveLength(2)
  })
}

test('outside WeChat the browser picks', async ({ page }) => {
  await page.goto('/image?__wechat=browser')
  const chooser = page.waitForEvent('filechooser')
  await press(page, 'Pick')
  await (await chooser).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('x') })
  await expect(page.getByRole('img', { name: 'A picked picture' })).toHaveAttribute('src', /^blob:/)
  await press(page, 'Upload all')
  await expect(outcome(page)).toContainText('uploadImage · not-in-wechat')
})
