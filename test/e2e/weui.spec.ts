import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const pages = readdirSync(join(import.meta.dirname, '../../playground/pages'))
  .filter((file) => file.startsWith('weui-'))
  .map((file) => `/${file.replace('.vue', '')}`)

// Two runs of axe on one page take their time on a busy computer.
test.describe.configure({ timeout: 60_000 })

/** What axe finds, in words. */
async function violations(page: Page) {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  // The simulator's own controls are no part of the page.
  axe.exclude('wove-simulator')
  const { violations: found } = await axe.analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

for (const path of pages) {
  test(`${path}: axe finds nothing in light and dark, and large text fits a narrow phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    // Contrast is WeUI's own unless it is asked for.
    await page.goto(`${path}?contrast=aa&scale=200`)
    // A dev server that has just started compiles the page first.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 15_000 })
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}

for (const [path, opener] of [
  ['/weui-dialog', 'dialog'],
  ['/weui-dialog', 'half'],
  ['/weui-dialog', 'sheet'],
  ['/weui-gallery', 'gallery'],
]) {
  test(`axe finds nothing in an open ${opener}, in light and dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(`${path}?contrast=aa`)
    await page.locator(`[data-open=${opener}]`).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.locator('.we-popup-enter-active')).toHaveCount(0)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  })
}
