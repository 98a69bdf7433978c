import { expect, type Page, test } from '@playwright/test'

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())

test.beforeEach(async ({ page }) => page.goto('/weui-dialog'))

test('Tab stays inside of a dialog, and its opener has the focus again', async ({ page }) => {
  const opener = page.locator('[data-open=dialog]')
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Title' })).toBeVisible()
  expect(await focusedText(page)).toBe('Other')
  const seen = []
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab')
    seen.push(await focusedText(page))
  }
  expect(seen).toEqual(['Main', 'Other', 'Main', 'Other'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('a second dialog covers the first, and each gives the focus back', async ({ page }) => {
  await page.locator('[data-open=half]').click()
  await page.locator('[data-open=inner]').click()
  const second = page.getByRole('dialog', { name: 'The second' })
  await expect(second).toBeVisible()
  await expect(page.locator('[data-open=inner]')).not.toBeFocused()
  // The first cannot be pressed any more.
  const done = (await page.getByText('Done', { exact: true }).boundingBox())!
  await page.mouse.click(done.x + 5, done.y + 5)
  await expect(second).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(second).toHaveCount(0)
  await expect(page.locator('[data-open=inner]')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a half-screen dialog is pulled down, and springs back when it was pulled too little', async ({ page }) => {
  await page.locator('[data-open=half]').click()
  const title = page.locator('.weui-half-screen-dialog__title')
  await expect(title).toBeFocused()
  await page.waitForTimeout(400)
  const { x, y } = (await title.boundingBox())!
  const pull = async (distance: number) => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y + distance, { steps: 5 })
    await page.mouse.up()
  }
  await pull(40)
  await page.waitForTimeout(400)
  await expect(page.getByRole('dialog')).toBeVisible()
  await pull(80)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the page behind does not scroll', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 400 })
  await page.locator('[data-open=dialog]').click()
  await page.mouse.move(195, 20)
  await page.mouse.wheel(0, 400)
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
})

test('the back button closes the dialog and leaves the page where it is', async ({ page }) => {
  await page.locator('[data-open=back]').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/weui-dialog$/)
  await page.locator('[data-open=back]').click()
  await page.getByRole('button', { name: 'OK' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => (history.state as { wePopup?: string }).wePopup)).toBeUndefined()
})

test('a dialog of a dark part is dark on a light page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.locator('[data-open=nested]').click()
  const panel = page.locator('.weui-dialog')
  await expect(panel).toBeVisible()
  expect(await panel.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(25, 25, 25)')
})

test('what a function asks is light on a light page, though a part of the page is dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'showAlert' }).click()
  const panel = page.locator('.weui-dialog')
  await expect(panel).toBeVisible()
  expect(await panel.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 255)')
})

test('the field of a prompt is higher than its text', async ({ page }) => {
  await page.getByRole('button', { name: 'showPrompt' }).click()
  const { height } = (await page.getByRole('textbox').boundingBox())!
  expect(height).toBeGreaterThanOrEqual(40)
})

for (const [button, press, answer] of [
  ['showConfirm', 'OK', 'true'],
  ['showConfirm', 'Escape', 'false'],
  ['showPrompt', 'Escape', 'null'],
  ['showActionSheet', 'An action', '{"label":"An action"}'],
  ['showActionSheet', 'Escape', 'null'],
  ['showDialog', 'Delete', '"delete"'],
  ['showAlert', 'OK', 'null'],
] as const) {
  test(`${button} answered with ${press} resolves to ${answer}`, async ({ page }) => {
    await page.getByRole('button', { name: button, exact: true }).click()
    const popup = page.locator('.we-popup')
    await expect(popup).toBeVisible()
    if (press === 'Escape') await page.keyboard.press('Escape')
    else await popup.getByRole('button', { name: press, exact: true }).click()
    await expect(page.getByTestId('answer')).toHaveText(answer)
    await expect(popup).toHaveCount(0)
  })
}

test('a toast leaves the focus where it is, and goes', async ({ page }) => {
  await page.goto('/weui-toast')
  const button = page.getByRole('button', { name: 'showSuccess' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.weui-toast')).toBeVisible()
  await expect(button).toBeFocused()
  await expect(page.locator('[data-we-live=status]')).toHaveText('Done')
  await expect(page.locator('.weui-toast')).toHaveCount(0)
})
