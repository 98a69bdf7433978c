import { expect, test, type Wechat } from '@wove/simulator/playwright'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Signs whoever holds the phone in, and comes back to the page on notices. */
async function openSignedIn(page: Page) {
  await page.goto('/')
  const back = encodeURIComponent(new URL('/subscribe', page.url()).href)
  await page.goto(`/api/wechat/oauth/authorize?return=${back}`)
  await page.waitForURL('**/subscribe')
}

/** What the page does with the answer of the tag: posts it to its own server. */
async function agree(page: Page, wechat: Wechat, answers: Record<string, 'accept' | 'reject'>) {
  await wechat.next('wx-open-subscribe', { answers })
  await page.locator('wx-open-subscribe').getByRole('button', { name: 'Keep me posted' }).click()
  await expect(page.getByTestId('orderShipped')).not.toHaveText('–')
  const response = await page.request.post('/api/wechat/subscribe', { data: { statuses: answers } })
  return (await response.json()) as unknown
}

const send = (page: Page, template: string) => page.request.post('/api/shop/notices', { data: { template } })

/** What the server has heard of the platform. */
async function events(page: Page) {
  const { events: heard } = (await (await page.request.get('/api/shop/notices')).json()) as { events: object[] }
  return heard
}

test('an agreed notice is sent by the server, lies over the page, and the server hears of it', async ({
  page,
  wechat,
}) => {
  // The phone is one for all tests of a run: where another one has given it to somebody else meanwhile, this begins anew.
  await expect(async () => {
    await openSignedIn(page)
    expect(await agree(page, wechat, { orderShipped: 'accept', priceDrop: 'reject' })).toMatchObject({
      accepted: ['orderShipped'],
    })
    expect((await send(page, 'orderShipped')).status()).toBe(200)
  }).toPass()

  const card = page.getByRole('status', { name: '发货通知' })
  await expect(card).toHaveCount(1)
  await expect(card).toContainText('SF1234567890')
  await expect(card.getByRole('link', { name: 'Details' })).toHaveAttribute('href', /\/subscribe$/)
  const { violations } = await new AxeBuilder({ page }).include('wove-simulator').analyze()
  expect(violations).toEqual([])
  expect((await wechat.notices()).at(-1)).toMatchObject({
    templateId: 'orderShipped',
    rows: [{ label: '商品' }, { label: '运单号' }, { label: '发货时间' }],
  })
  await card.getByRole('button', { name: 'Put away' }).click()
  await expect(card).toBeHidden()

  // The platform tells of the first answer of a person only, and of every notice.
  await expect
    .poll(() => events(page))
    .toContainEqual({
      kind: 'subscribe_msg_sent_event',
      template: 'orderShipped',
      errorCode: 0,
    })
})

test('the server hears that a notice was switched off, and cannot send it', async ({ page, wechat }) => {
  await expect(async () => {
    await openSignedIn(page)
    // No page asks for this one: nobody's consent comes between.
    await wechat.switchOffNotices('busLate')
    const refused = await send(page, 'busLate')
    expect([refused.status(), await refused.json()]).toMatchObject([409, { code: 'notice-refused' }])
    await expect
      .poll(() => events(page), { timeout: 5000 })
      .toContainEqual({
        kind: 'subscribe_msg_change_event',
        template: 'busLate',
        status: 'reject',
      })
  }).toPass()
})

test('nobody is told anything without a sign-in', async ({ page }) => {
  const answers = await Promise.all([
    page.request.post('/api/wechat/subscribe', { data: { statuses: { orderShipped: 'accept' } } }),
    page.request.get('/api/shop/notices'),
  ])
  expect(answers.map((answer) => answer.status())).toEqual([401, 401])
})
