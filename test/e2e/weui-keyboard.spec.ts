import { expect, type Page, test } from '@playwright/test'

// What libraries of the same kind leave undone, row by row: reference weui-components §6a, then §6b.

test.describe('on the keyboard alone', () => {
  test('a switch goes on and off with Space', async ({ page }) => {
    await page.goto('/weui-form')
    const control = page.getByRole('switch', { name: 'Invoice' })
    await control.focus()
    await page.keyboard.press('Space')
    await expect(control).toBeChecked()
    await page.keyboard.press('Space')
    await expect(control).not.toBeChecked()
  })

  test('a checkbox is ticked and cleared with Space', async ({ page }) => {
    await page.goto('/weui-form')
    const control = page.getByRole('group', { name: 'Taste' }).getByRole('checkbox').first()
    await control.focus()
    await page.keyboard.press('Space')
    await expect(control).toBeChecked()
    await page.keyboard.press('Space')
    await expect(control).not.toBeChecked()
  })

  test('a radio is chosen with Space, its neighbour with an arrow', async ({ page }) => {
    await page.goto('/weui-form')
    const [first, second] = [0, 1].map((at) =>
      page.getByRole('radiogroup', { name: 'Gender' }).getByRole('radio').nth(at),
    )
    await first!.focus()
    await page.keyboard.press('Space')
    await expect(first!).toBeChecked()
    await page.keyboard.press('ArrowDown')
    await expect(second!).toBeChecked()
    await expect(second!).toBeFocused()
  })

  test('a slider moves with arrows, Home and End', async ({ page }) => {
    await page.goto('/weui-form')
    const control = page.getByRole('slider', { name: 'Quantity' })
    await control.focus()
    for (const [key, value] of [
      ['End', '10'],
      ['ArrowLeft', '9'],
      ['Home', '1'],
      ['ArrowRight', '2'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(control).toHaveValue(value)
    }
  })

  test('tabs are gone through with arrows, and are one stop of Tab', async ({ page }) => {
    await page.goto('/weui-tabs')
    const tabs = page.getByRole('tab')
    await tabs.first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(tabs.nth(1)).toBeFocused()
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('tabpanel')).toBeFocused()
  })

  test('an entry of a tab bar is opened with Enter', async ({ page }) => {
    await page.goto('/weui-tabbar')
    const entry = page.getByRole('navigation', { name: 'Places' }).getByRole('link').first()
    const path = await entry.getAttribute('href')
    await entry.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL((url) => `${url.pathname}${url.search}` === path)
  })

  test('every control of a form page is reached with Tab, a group of radios as one', async ({ page }) => {
    await page.goto('/weui-form')
    await page.getByLabel('Name').focus()
    const seen: string[] = []
    const send = page.getByRole('button', { name: 'Send', exact: true })
    while (!(await send.evaluate((button) => button === document.activeElement)) && seen.length < 60) {
      seen.push(await page.evaluate(() => (document.activeElement as HTMLInputElement).type ?? ''))
      await page.keyboard.press('Tab')
    }
    await expect(send).toBeFocused()
    expect(seen.filter((type) => type === 'radio')).toHaveLength(1)
    expect(seen).toEqual(
      expect.arrayContaining(['tel', 'email', 'select-one', 'date', 'checkbox', 'range', 'textarea']),
    )
  })
})

const popups = ['dialog', 'half', 'sheet'] as const

async function open(page: Page, popup: (typeof popups)[number]) {
  await page.goto('/weui-dialog')
  const opener = page.locator(`[data-open=${popup}]`)
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return { opener, dialog }
}

for (const popup of popups) {
  test.describe(`a popup (${popup})`, () => {
    test('is a modal dialog with a name', async ({ page }) => {
      const { dialog } = await open(page, popup)
      await expect(dialog).toHaveAttribute('aria-modal', 'true')
      await expect(dialog).toHaveAccessibleName(/./)
    })

    test('takes the focus to something inside, not to itself', async ({ page }) => {
      const { dialog } = await open(page, popup)
      await expect(dialog.locator(':focus')).toHaveCount(1)
    })

    test('keeps Tab inside', async ({ page }) => {
      const { dialog } = await open(page, popup)
      for (let i = 0; i < 8; i++) {
        await page.keyboard.press('Tab')
        await expect(dialog.locator(':focus')).toHaveCount(1)
      }
    })

    test('is closed by Escape, and its opener has the focus again', async ({ page }) => {
      const { opener, dialog } = await open(page, popup)
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      await expect(opener).toBeFocused()
    })

    test('has the page behind it out of reach', async ({ page }) => {
      const { opener } = await open(page, popup)
      expect(await opener.evaluate((element) => element.closest('[inert]') !== null)).toBe(true)
    })

    test('has a mask that is no stop of Tab and no button', async ({ page }) => {
      const { dialog } = await open(page, popup)
      const mask = dialog.locator('.weui-mask')
      await expect(mask).not.toHaveAttribute('role')
      await expect(mask).not.toHaveAttribute('tabindex')
    })
  })
}

test('a toast is said by a region that was there before, and is no dialog', async ({ page }) => {
  await page.goto('/weui-toast')
  const region = page.locator('[data-we-live=status]')
  await expect(region).toBeAttached()
  await page.getByRole('button', { name: 'showToast' }).press('Enter')
  await expect(region).toHaveText('A few words')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
