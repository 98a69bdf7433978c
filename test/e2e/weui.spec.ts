import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { violations } from '../support/axe.ts'

const pages = readdirSync(join(import.meta.dirname, '../../playground/pages'))
  .filter((file) => /^(weui|wallet)-/.test(file))
  .map((file) => `/${file.replace('.vue', '')}`)

// Several runs of axe on one page take their time on a busy computer.
test.describe.configure({ timeout: 60_000 })

const modes = ['', '&care']

for (const path of pages) {
  for (const mode of modes) {
    test(`${path}${mode}: axe finds nothing in light and dark, and large text fits a narrow phone`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      // Contrast is WeUI's own unless it is asked for.
      await page.goto(`${path}?contrast=aa&scale=200${mode}`)
      // A dev server that has just started compiles the page first.
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 15_000 })
      if (mode) await expect(page.locator('[data-weui-mode=care]').first()).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  }
}

for (const [path, opener] of [
  ['/weui-dialog', 'dialog'],
  ['/weui-dialog', 'half'],
  ['/weui-dialog', 'sheet'],
  ['/weui-gallery', 'gallery'],
]) {
  for (const mode of modes)
    test(`axe finds nothing in an open ${opener}${mode}, in light and dark`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.goto(`${path}?contrast=aa${mode}`)
      await page.locator(`[data-open=${opener}]`).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expect(page.locator('.we-popup-enter-active')).toHaveCount(0)
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      expect(await violations(page)).toEqual([])
    })
}
