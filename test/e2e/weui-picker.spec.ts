import { expect, type Page, test } from '@playwright/test'

test.use({ hasTouch: true })

/** Rows from the top, as they are seen. */
const seen = (page: Page, wheel = 0, inside = '[data-testid=view]') =>
  page
    .locator(`${inside} .weui-picker__content`)
    .nth(wheel)
    .evaluate((element) => element.scrollTop / 56)

test.beforeEach(async ({ page }) => {
  await page.goto('/weui-picker')
  await expect(page.getByTestId('view')).toBeVisible()
})

test('arrows, Page keys, Home, End and letters turn a wheel', async ({ page }) => {
  const value = page.getByTestId('wheel')
  await page.getByLabel('How many').focus()
  await page.keyboard.press('ArrowDown')
  await expect(value).toHaveText('21')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(value).toHaveText('19')
  await page.keyboard.press('PageDown')
  await expect(value).not.toHaveText('19')
  await page.keyboard.press('Home')
  await expect(value).toHaveText('0')
  await page.keyboard.press('End')
  await expect(value).toHaveText('199')
  await expect.poll(() => seen(page)).toBe(199)
  await page.keyboard.type('42')
  await expect(value).toHaveText('42')
  await expect.poll(() => seen(page)).toBe(42)
})

test('twenty fast arrows turn twenty rows', async ({ page }) => {
  await page.getByLabel('How many').focus()
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowDown')
  await expect(page.getByTestId('wheel')).toHaveText('40')
  await expect.poll(() => seen(page)).toBe(40)
})

test('a wheel that has the focus shows it', async ({ page }) => {
  await page.getByLabel('How many').focus()
  await page.keyboard.press('ArrowDown')
  const indicator = page.locator('[data-testid=view] .weui-picker__indicator')
  expect(await indicator.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
})

test('a picker that a finger opens shows no ring, one that the keyboard opens does', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'showPicker' })
  const ring = page.locator('.we-popup .weui-picker__indicator')
  await opener.tap()
  await expect(page.locator('.we-popup select')).toBeFocused()
  expect(await ring.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none')
  await page.keyboard.press('Escape')
  await expect(ring).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.locator('.we-popup select')).toBeFocused()
  expect(await ring.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
})

test('a mouse wheel stops at a whole row, and that is the value', async ({ page }) => {
  await page.getByTestId('view').scrollIntoViewIfNeeded()
  const box = (await page.getByTestId('view').boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 140)
  await page.mouse.wheel(0, 150)
  await expect(page.getByTestId('wheel')).toHaveText('23')
  await expect.poll(() => seen(page)).toBe(23)
})

/** Moves a finger up over the wheel, ten pixels a step, and rests before it leaves, or not. */
async function swipe(page: Page, steps: number, rest: boolean) {
  const view = page.getByTestId('view')
  await view.scrollIntoViewIfNeeded()
  const { x, y } = (await view.boundingBox())!
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove', step: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: x + 190, y: y + 240 - step * 10 }] })
  await touch('touchStart', 0)
  for (let step = 1; step <= steps; step++) await touch('touchMove', step)
  // The browser takes the speed of the last moments.
  if (rest) await page.waitForFunction(() => new Promise((done) => setTimeout(() => done(true), 200)))
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('a slow finger and a fling both end on a whole row that is the value', async ({ page }) => {
  const value = async () => Number(await page.getByTestId('wheel').textContent())
  await swipe(page, 13, true)
  await expect(page.getByTestId('wheel')).toHaveText('22')
  await expect.poll(() => seen(page)).toBe(22)
  await swipe(page, 20, false)
  await expect.poll(value).toBeGreaterThan(22)
  await expect.poll(async () => (await seen(page)) - (await value())).toBe(0)
})

test('a write during a smooth scroll must not land a row off and write back', async ({ page }) => {
  const select = page.getByLabel('How many')
  await select.focus()
  // Far away, so that the way takes a while; then another row before it has come there.
  await page.keyboard.press('End')
  await expect.poll(() => seen(page)).toBeGreaterThan(30)
  await select.selectOption({ index: 7 })
  await expect(page.getByTestId('wheel')).toHaveText('7')
  await expect.poll(() => seen(page)).toBe(7)
  // Nothing that ends later takes it back.
  await page.waitForFunction(() => new Promise((done) => setTimeout(() => done(true), 400)))
  expect(await page.getByTestId('wheel').textContent()).toBe('7')
  expect(await seen(page)).toBe(7)
})

test('a row that cannot be chosen is passed over, by the finger and by the keyboard', async ({ page }) => {
  await page.locator('[data-open=single]').click()
  const wheel = page.getByRole('dialog').getByLabel('Ticket')
  await expect(wheel).toBeFocused()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: 'OK' }).click()
  await expect(page.getByTestId('answer')).toHaveText('Other')
})

test('what is seen is what is confirmed, although the wheel still turns', async ({ page }) => {
  await page.locator('[data-open=single]').click()
  const content = page.getByRole('dialog').locator('.weui-picker__content')
  await expect(page.locator('.we-popup-enter-active')).toHaveCount(0)
  await content.evaluate((element) => {
    element.dispatchEvent(new WheelEvent('wheel'))
    element.scrollTop = 100
    document.querySelector<HTMLElement>('.weui-picker__btn')!.click()
  })
  await expect(page.getByTestId('answer')).toHaveText('Taxi')
})

test('a date is chosen with the keyboard; its days follow the month', async ({ page }) => {
  await page.locator('[data-open=date]').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Day').selectOption('30')
  await dialog.getByLabel('Month').selectOption('February')
  await expect(dialog.getByLabel('Day').locator('option')).toHaveCount(28)
  await expect.poll(() => seen(page, 2, '[role=dialog]')).toBe(27)
  await page.getByRole('button', { name: 'OK' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('answer')).toHaveText('2026-02-28')
})

test('an area is chosen from data that is brought when it is needed', async ({ page }) => {
  await page.locator('[data-open=area]').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('City').locator('option:checked')).toHaveText('深圳市')
  await dialog.getByLabel('Province').selectOption('浙江省')
  await page.getByRole('button', { name: 'OK' }).click()
  await expect(page.getByTestId('answer')).toContainText('浙江省 杭州市')
})

test('a field opens its picker, shows what was chosen, and has the focus again', async ({ page }) => {
  const field = page.getByRole('button', { name: /Birthday/ })
  await field.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Year').selectOption('2000')
  await page.getByRole('button', { name: 'OK' }).click()
  await expect(field).toHaveText(/^2000 /)
  await expect(field).toBeFocused()
})

test('Escape resolves a function to null', async ({ page }) => {
  await page.getByRole('button', { name: 'showAreaPicker' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('answer')).toHaveText('null')
})
