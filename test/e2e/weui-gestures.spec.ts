import { expect, type Page, test } from '@playwright/test'

/**
 * A finger's way over the page: from a place by steps. Until the page was painted the browser does not know which ways
 * it may keep for itself, and takes all of them.
 */
async function drag(page: Page, from: { x: number; y: number }, by: [x: number, y: number]) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + by[0] * part, y: from.y + by[1] * part }],
    })
  await touch('touchStart', 0)
  for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 1]) await touch('touchMove', part)
  await touch('touchEnd', 1)
  await client.detach()
}

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('a row is swiped open, another closes it, and a press on the row only closes it', async ({ page }) => {
    await page.goto('/weui-gestures')
    const row = (name: string) => page.locator('.we-swipe').filter({ hasText: name })
    const middle = async (name: string) => {
      const box = (await row(name).boundingBox())!
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    const isOpen = (name: string) =>
      row(name)
        .locator('> .weui-cell__bd')
        .evaluate((element) => element.style.transform !== '')
    // A browser that is busy may call a way off, as it does under a person's finger, who then swipes once more.
    const swipe = (name: string) =>
      expect(async () => {
        await drag(page, await middle(name), [-150, 4])
        await expect.poll(() => isOpen(name), { timeout: 3000 }).toBe(true)
      }).toPass()
    await swipe('Mail 1')
    await swipe('Mail 2')
    await expect.poll(() => isOpen('Mail 1')).toBe(false)
    const { x, y } = await middle('Mail 2')
    // A press that meets the rest of a swipe stops it, and is no press.
    await expect(async () => {
      await page.touchscreen.tap(x, y)
      await expect.poll(() => isOpen('Mail 2'), { timeout: 3000 }).toBe(false)
    }).toPass()
    await expect(page.getByTestId('heard')).toHaveText('')
  })

  test('a pull at the upper end refreshes', async ({ page }) => {
    await page.goto('/weui-gestures')
    const place = page.getByTestId('refreshes')
    await expect(place).toHaveText('Refreshed 0')
    await place.scrollIntoViewIfNeeded()
    const { x, y } = (await place.boundingBox())!
    await drag(page, { x: x + 100, y: y + 10 }, [0, 180])
    await expect(place).toHaveText('Refreshed 1')
    await expect(page.locator('[data-we-live=status]')).toHaveText('Up to date')
    await expect(page.locator('.we-pull__status')).toHaveCount(0)
  })
})

test('the actions of a row are reached and used with the keyboard alone', async ({ page }) => {
  await page.goto('/weui-gestures')
  await page.getByRole('button', { name: 'Mail 1' }).focus()
  await page.keyboard.press('Tab')
  const later = page.locator('.we-swipe').first().getByRole('button', { name: 'Later' })
  await expect(later).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Mail 1' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('heard')).toHaveText('later 1')
})

test('a list brings what comes next while it is scrolled, tries again when asked, and says where it ends', async ({
  page,
}) => {
  await page.goto('/weui-gestures')
  const scroller = page.getByTestId('scroller')
  await expect(page.getByText('Row 10', { exact: true })).toBeAttached()
  const toEnd = () => scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await toEnd()
  const retry = page.getByRole('button', { name: 'Try again' })
  await expect(retry).toBeVisible()
  await expect(page.getByTestId('loads')).toHaveText('2')
  await retry.click()
  for (const row of [20, 30, 40]) {
    await expect(page.getByText(`Row ${row}`, { exact: true })).toBeAttached()
    await toEnd()
  }
  await expect(page.getByText('No more items').first()).toBeAttached()
  await expect(page.getByTestId('loads')).toHaveText('5')
})

test('the refresh button shows itself to the keyboard', async ({ page }) => {
  await page.goto('/weui-gestures')
  const scroller = page.getByTestId('scroller')
  await scroller.focus()
  await page.keyboard.press('Tab')
  const button = page.getByRole('button', { name: 'Refresh' })
  await expect(button).toBeFocused()
  expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('refreshes')).toHaveText('Refreshed 1')
})

test('a place is searched, chosen and cancelled with the keyboard alone', async ({ page }) => {
  await page.goto('/weui-search')
  const field = page.getByLabel('Places')
  await field.focus()
  await page.keyboard.type('shen')
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('heard')).toHaveText('select Shenzhen Library')
  await expect(field).toHaveValue('Shenzhen Library')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('heard')).toHaveText('search Shenzhen Library')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('heard')).toHaveText('cancel')
  await expect(field).toHaveValue('')
})

test('a press on the words of a search opens its field', async ({ page }) => {
  await page.goto('/weui-search')
  await page.locator('.weui-search-bar__label').first().click()
  await expect(page.getByLabel('Places')).toBeFocused()
  await page.getByRole('button', { name: 'Cancel' }).first().click()
  await expect(page.getByTestId('heard')).toHaveText('cancel')
})

test('a tab bar goes through its router, and stays at the lower end', async ({ page }) => {
  await page.goto('/weui-tabbar')
  const places = page.getByRole('navigation', { name: 'Places' })
  await places.getByRole('link', { name: 'Discover' }).press('Enter')
  await expect(page.getByTestId('shown')).toHaveText('find')
  await expect(places.locator('[aria-current=page]')).toHaveText('Discover')
  const bar = (await places.locator('.weui-tabbar').boundingBox())!
  expect(Math.round(bar.y + bar.height)).toBe(780)
})
