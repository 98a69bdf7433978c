import { expect, type Page, test } from '@playwright/test'

test.use({ hasTouch: true })

const dialog = (page: Page) => page.getByRole('dialog')
const scrolled = (page: Page) =>
  page.locator('.we-gallery__strip').evaluate((element) => element.scrollLeft / element.clientWidth)

test.beforeEach(async ({ page }) => {
  await page.goto('/weui-gallery')
  await page.getByRole('button', { name: 'Open the gallery' }).click()
  await expect(page.locator('.we-popup-enter-active')).toHaveCount(0)
  await expect(dialog(page)).toBeVisible()
})

/**
 * Fingers on the screen, by the places that they have one after the other: one in each frame, as a finger moves. A browser
 * that draws nothing meanwhile may keep them until it does.
 */
async function touch(page: Page, ...ways: { x: number; y: number }[][]) {
  const client = await page.context().newCDPSession(page)
  const frame = () => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
  await frame()
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: ways[0]! })
  for (const touchPoints of ways.slice(1)) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
    await frame()
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await frame()
}

test('arrows, Home and End show the pictures, and the page is told', async ({ page }) => {
  const index = page.getByTestId('index')
  await page.keyboard.press('ArrowRight')
  await expect(index).toHaveText('1')
  await expect.poll(() => scrolled(page)).toBe(1)
  await page.keyboard.press('End')
  await expect(index).toHaveText('4')
  await expect.poll(() => scrolled(page)).toBe(4)
  await page.keyboard.press('Home')
  await expect(index).toHaveText('0')
  await expect.poll(() => scrolled(page)).toBe(0)
  await expect(page.locator('[data-we-live=status]')).toHaveText(/1 of 5/)
})

test('fast arrows end where they lead', async ({ page }) => {
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await expect(page.getByTestId('index')).toHaveText('3')
  await expect.poll(() => scrolled(page)).toBe(3)
  expect(await page.getByTestId('index').textContent()).toBe('3')
})

test('a finger swipes to the next picture', async ({ page }) => {
  const way = [360, 300, 240, 180, 120, 60].map((x) => [{ x, y: 300 }])
  const index = page.getByTestId('index')
  await touch(page, ...way)
  await expect(index).toHaveText('1')
  await expect.poll(() => scrolled(page)).toBe(1)
  await expect(dialog(page)).toBeVisible()
})

test('two fingers enlarge the picture, and one moves it then', async ({ page }) => {
  const picture = page.locator('.we-gallery__page').first().locator('.weui-gallery__img')
  const before = (await picture.boundingBox())!.width
  await touch(page, ...[20, 40, 60, 80].map((apart) => [-apart, apart].map((by) => ({ x: 195 + by, y: 300 }))))
  await expect.poll(async () => (await picture.boundingBox())!.width / before).toBeGreaterThan(2)
  const frame = page.locator('.we-gallery__page').first()
  const from = await frame.evaluate((element) => element.scrollLeft)
  await touch(page, ...[200, 180, 160, 140].map((x) => [{ x, y: 300 }]))
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(from)
  await expect(page.getByTestId('index')).toHaveText('0')
})

test('two taps enlarge, one closes', async ({ page }) => {
  const picture = page.locator('.we-gallery__page').first().locator('.weui-gallery__img')
  await page.mouse.dblclick(195, 300)
  await expect.poll(async () => (await picture.boundingBox())!.width).toBe(975)
  await page.mouse.dblclick(195, 300)
  await expect.poll(async () => (await picture.boundingBox())!.width).toBe(390)
  await page.touchscreen.tap(195, 300)
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Open the gallery' })).toBeFocused()
})

test('a phone that is turned keeps its picture', async ({ page }) => {
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => scrolled(page)).toBe(1)
  await page.setViewportSize({ width: 780, height: 390 })
  await expect.poll(() => scrolled(page)).toBe(1)
  await expect(page.getByTestId('index')).toHaveText('1')
})

test('a picture is removed with the keyboard', async ({ page }) => {
  await page.keyboard.press('End')
  await dialog(page).getByRole('button', { name: 'Remove' }).press('Enter')
  await expect(dialog(page).getByRole('group')).toHaveAccessibleName('4 of 4')
  await expect.poll(() => scrolled(page)).toBe(3)
})

test('showGallery begins where it is told and settles when it is closed', async ({ page }) => {
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'showGallery' }).click()
  await expect(dialog(page).getByRole('group')).toHaveAccessibleName('2 of 5')
  await expect.poll(() => scrolled(page)).toBe(1)
  await dialog(page).getByRole('button', { name: 'Close' }).click()
  await expect(page.getByTestId('answer')).toHaveText('closed')
})
