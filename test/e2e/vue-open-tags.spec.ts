import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@wove/simulator/playwright'

const tag = (page: Page, name: string) => page.locator(`wx-open-${name}`)
const outcome = (page: Page) => page.getByTestId('outcome')

/** The box of what the page draws, and of the tag over it. */
async function boxes(content: Locator, over: Locator) {
  return Promise.all(
    [content, over].map((each) => each.evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRect)),
  )
}

/** Waits until the tag lies exactly over the content. */
async function expectOver(content: Locator, over: Locator) {
  await expect(async () => {
    const [below, above] = await boxes(content, over)
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      expect(Math.abs(below![side] - above![side]), side).toBeLessThan(0.5)
    }
  }).toPass({ timeout: 5000 })
}

/** A tap of a finger in the middle of the tag. */
async function tap(page: Page, over: Locator) {
  const box = (await over.boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

for (const profile of ['iphone', 'android', 'harmony'] as const) {
  test.describe(profile, () => {
    test.use({ wechatStart: { profile } })

    test('a tap opens the mini program, and the page hears of it', async ({ page, wechat }) => {
      await wechat.next('wx-open-launch-weapp', { launched: true })
      await page.goto('/open-tags')
      await tag(page, 'launch-weapp').getByRole('button', { name: 'Open the mini program' }).click()
      await expect(outcome(page)).toContainText('"path":"pages/tea?id=7"')
    })

    test('an app that is not installed is a failure with its reason', async ({ page, wechat }) => {
      await wechat.next('wx-open-launch-app', { launched: false })
      await page.goto('/open-tags')
      await tag(page, 'launch-app').getByRole('button', { name: 'Open the app' }).click()
      await expect(outcome(page)).toContainText('launch-failed')
    })
  })
}

for (const rendering of ['overlay', 'inside'] as const) {
  for (const creation of ['early', 'verified'] as const) {
    test(`${rendering}, created ${creation}: a tap opens the mini program`, async ({ page, wechat }) => {
      await wechat.next('wx-open-launch-weapp', { launched: true })
      await page.goto(`/open-tags?rendering=${rendering}&creation=${creation}`)
      await expect(page.locator('wx-open-launch-weapp').getByText('Open the mini program')).toBeAttached()
      await tap(page, tag(page, 'launch-weapp'))
      await expect(outcome(page)).toContainText('pages/tea')
    })
  }
}

test('the tag lies exactly over the content at three widths, and while its size changes', async ({ page }) => {
  await page.goto('/open-tags')
  const button = page.locator('.weui-btn_primary')
  // A window that is wider still puts a phone around the page.
  for (const width of [320, 390, 690]) {
    await page.setViewportSize({ width, height: 780 })
    await expectOver(button, tag(page, 'launch-weapp'))
  }
  await page.setViewportSize({ width: 390, height: 780 })
  await page.getByLabel('A longer text').check()
  await expectOver(button, tag(page, 'launch-weapp'))
  await button.evaluate((node) => node.animate([{ width: '50%' }, { width: '100%' }], 400).finished)
  await expectOver(button, tag(page, 'launch-weapp'))
})

test('the tag is exact under a root font that scales with the screen', async ({ page }) => {
  await page.goto('/open-tags')
  await page.addStyleTag({
    content: 'html { font-size: 10vw } .weui-btn_primary { width: 5.37rem !important; height: 1.7rem }',
  })
  await expectOver(page.locator('.weui-btn_primary'), tag(page, 'launch-weapp'))
})

test('a screen reader finds one control, with the name of the content', async ({ page }) => {
  await page.goto('/open-tags')
  await expect(page.locator('[inert] .weui-btn_primary')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Open the mini program' })).toHaveCount(1)
})

test('fifty tags work, the last as the first', async ({ page, wechat }) => {
  await wechat.next('wx-open-launch-weapp', { launched: true })
  await page.goto('/open-tags')
  await page.getByLabel('Fifty tags').check()
  const many = page.getByTestId('many')
  await expect(many.locator('[inert]')).toHaveCount(50)
  const last = many.locator('wx-open-launch-weapp').last()
  await last.scrollIntoViewIfNeeded()
  await expectOver(many.locator('.weui-cell').last(), last)
  await last.getByRole('button', { name: 'Tea 50' }).click()
  await expect(outcome(page)).toContainText('pages/tea?id=50')
})

test('scrolling past fifty tags changes nothing in the page, so that nothing can make it jerk', async ({ page }) => {
  await page.goto('/open-tags')
  await page.getByLabel('Fifty tags').check()
  const list = page.getByTestId('many')
  await expect(list.locator('[inert]')).toHaveCount(50)
  const changes = await list.evaluate(async (element) => {
    let count = 0
    new MutationObserver((records) => (count += records.length)).observe(element, {
      attributes: true,
      childList: true,
      subtree: true,
    })
    for (let top = 0; top < 3000; top += 100) {
      scrollTo(0, top)
      await new Promise(requestAnimationFrame)
    }
    return count
  })
  expect(changes).toBe(0)
})

test('audio plays a real sound, and the content follows it', async ({ page }) => {
  await page.goto('/open-tags')
  await tap(page, tag(page, 'audio'))
  await expect(page.getByText('Pause 2 s')).toBeAttached()
  await expect(outcome(page)).toContainText('ended', { timeout: 10_000 })
  await expect(page.getByText('Play 2 s')).toBeAttached()
})

test('a route change verifies again and makes the tag anew', async ({ page, wechat }) => {
  // An iPhone verifies the landing address: there the new one is refused first.
  await wechat.profile('android')
  await wechat.next('wx-open-launch-weapp', { launched: true })
  await page.goto('/open-tags')
  await expect(page.locator('[inert] .weui-btn_primary')).toBeAttached()
  await tag(page, 'launch-weapp').evaluate((node) => node.setAttribute('data-old', ''))
  const before = (await wechat.calls('config')).length
  await page.getByRole('link', { name: '/open-tags?again=1' }).click()
  await expect(page).toHaveURL(/again=1/)
  await expect(page.locator('[data-old]')).toHaveCount(0)
  await expect(page.locator('[inert] .weui-btn_primary')).toBeAttached()
  expect((await wechat.calls('config')).length).toBe(before + 1)
  await tag(page, 'launch-weapp').getByRole('button').click()
  await expect(outcome(page)).toContainText('pages/tea')
})

test('in a plain browser the fallback stands in its place, with the reason', async ({ page }) => {
  await page.goto('/open-tags?__wechat=browser')
  await expect(page.getByRole('button', { name: 'Open in WeChat (not-in-wechat)' })).toBeVisible()
  await expect(tag(page, 'launch-weapp')).toHaveCount(0)
})
