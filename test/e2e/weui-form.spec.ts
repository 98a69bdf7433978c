import { expect, test } from '@playwright/test'

test('a form of twelve fields is filled, refused, mended and sent with the keyboard alone', async ({ page }) => {
  await page.goto('/weui-form')
  const { keyboard } = page
  const focused = () => page.evaluate(() => document.activeElement?.closest('label,button')?.textContent?.trim() ?? '')
  const next = (times = 1) =>
    Array.from({ length: times }).reduce<Promise<void>>(
      (done) => done.then(() => keyboard.press('Tab')),
      Promise.resolve(),
    )

  // Name, then the send button of the empty form: everything that is missing is named, the first has the focus.
  await page.getByLabel('Name').focus()
  await keyboard.press('Enter')
  await expect(page.getByTestId('wrong')).toContainText('"agreed": "The terms is missing"')
  await expect(page.getByLabel('Name')).toBeFocused()
  await expect(page.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription('Name is missing')

  await keyboard.type('Li Lei')
  await next(2)
  await keyboard.type('1380000')
  await next()
  await keyboard.type('123456')
  // The button that clears, then the one that sends a code.
  await next(2)
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Again in/ })).toBeVisible()
  await page.getByLabel('Mail').focus()
  await keyboard.type('li@example.com')
  await next(2)
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await next()
  await keyboard.type('11222026')
  await page.getByRole('radio', { name: 'Female' }).focus()
  await keyboard.press('Space')
  await keyboard.press('ArrowDown')
  await next()
  await keyboard.press('Space')
  await next(2)
  await keyboard.press('Space')
  await next()
  await keyboard.press('ArrowRight')
  await keyboard.press('End')
  await keyboard.press('ArrowLeft')
  await next()
  await keyboard.type('no sugar')
  await next()
  await keyboard.press('Space')
  await next()
  await keyboard.press('Space')
  // The link to the terms, then the button.
  await next(2)
  expect(await focused()).toBe('Send')
  await keyboard.press('Enter')

  // One mistake is left.
  await expect(page.getByLabel('Phone')).toBeFocused()
  await expect(page.getByTestId('wrong')).toHaveText(/^\{\s*"phone": "A phone number has 11 digits"\s*\}$/)
  await keyboard.press('End')
  await keyboard.type('0001')
  await expect(page.getByLabel('Phone')).not.toHaveAttribute('aria-invalid')
  await keyboard.press('Enter')
  await expect(page.getByTestId('sent')).toBeVisible()
  expect(JSON.parse(await page.getByTestId('sent').innerText())).toEqual({
    name: 'Li Lei',
    phone: '13800000001',
    code: '123456',
    email: 'li@example.com',
    city: 'sz',
    date: '2026-11-22',
    gender: 'm',
    tastes: ['tea', 'juice'],
    quantity: 9,
    note: 'no sugar',
    invoice: true,
    agreed: true,
  })
})

test('what is focused by the keyboard shows it', async ({ page }) => {
  await page.goto('/weui-form')
  for (const control of [
    page.getByRole('switch'),
    page.getByRole('button', { name: 'Send', exact: true }),
    page.getByLabel('City'),
  ]) {
    await control.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await expect(control).toBeFocused()
    expect(await control.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
  }
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  const ring = page.getByRole('radio').nth(1).locator('+ .weui-icon-checked')
  expect(await ring.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
})

test('a finger moves the slider', async ({ page }) => {
  await page.goto('/weui-form')
  const slider = page.getByRole('slider')
  await slider.scrollIntoViewIfNeeded()
  const box = (await slider.boundingBox())!
  await page.mouse.move(box.x + 14, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  const value = Number(await slider.inputValue())
  expect(value).toBeGreaterThanOrEqual(5)
  expect(value).toBeLessThanOrEqual(6)
  // What WeUI draws is where the finger is.
  const knob = (await page.locator('.weui-slider__handler').boundingBox())!
  expect(Math.abs(knob.x + knob.width / 2 - (box.x + box.width / 2))).toBeLessThan(box.width / 10)
})

test('an error begins where the label of its field does', async ({ page }) => {
  await page.goto('/weui-form')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const left = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().x)
  await expect(page.locator('.we-field__error').first()).toBeVisible()
  const textOfError = await page
    .locator('.we-field__error')
    .first()
    .evaluate((element) => element.getBoundingClientRect().x + parseFloat(getComputedStyle(element).paddingLeft))
  expect(textOfError).toBe(await left('.weui-form .weui-label'))
})
