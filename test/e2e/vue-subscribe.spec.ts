import { expect, test } from '@wove/simulator/playwright'

const answers = [
  ['accepted', { orderShipped: 'accept', priceDrop: 'accept' }, ['Agreed', 'Agreed']],
  ['refused', { orderShipped: 'reject', priceDrop: 'reject' }, ['Refused', 'Refused']],
  ['partly accepted', { orderShipped: 'accept', priceDrop: 'filter' }, ['Agreed', 'Dropped by WeChat']],
] as const

for (const [name, each, [shipped, price]] of answers) {
  test(`${name}: each template shows its own answer`, async ({ page, wechat }) => {
    await wechat.next('wx-open-subscribe', { answers: each })
    await page.goto('/subscribe')
    await page.locator('wx-open-subscribe').getByRole('button', { name: 'Keep me posted' }).click()
    await expect(page.getByTestId('orderShipped')).toHaveText(shipped)
    await expect(page.getByTestId('priceDrop')).toHaveText(price)
  })
}

test('an error of the client is told with its reason and cure', async ({ page, wechat }) => {
  await wechat.next('wx-open-subscribe', { errCode: '20004' })
  await page.goto('/subscribe')
  await page.locator('wx-open-subscribe').getByRole('button', { name: 'Keep me posted' }).click()
  await expect(page.getByTestId('outcome')).toContainText('subscribe-switched-off')
})

test.describe('a mini program around the page', () => {
  test.use({ wechatStart: { profile: 'miniprogram' } })

  test('gets the fallback', async ({ page, wechat }) => {
    await page.goto('/subscribe')
    await expect(page.getByTestId('fallback')).toContainText('in-mini-program')
    expect(await wechat.calls('config')).not.toHaveLength(0)
  })
})
