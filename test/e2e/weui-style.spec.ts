import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'

const folder = join(dirname(createRequire(import.meta.url).resolve('@wove/weui/package.json')), 'style')

/** All stylesheets, in the order in which `style.css` has them. */
const css = [...readFileSync(join(folder, '../style.css'), 'utf8').matchAll(/style\/([\w-]+\.css)/g)]
  .map(([, file = '']) => readFileSync(join(folder, file), 'utf8'))
  .join('\n')

const host = `
  <h1>Host</h1><p>Text with <a href="#">a link</a>, <em>more</em> and <img alt="" width="9" height="9"></p>
  <ul><li>one</li></ul><ol><li>two</li></ol><dl><dt>a</dt><dd>b</dd></dl>
  <form><fieldset><legend>f</legend><label>l <input placeholder="p"></label>
  <input type="checkbox"><input type="search"><select><option>1</option></select><textarea>t</textarea></fieldset></form>
  <button>b</button><table><tr><td>c</td></tr></table><blockquote>q</blockquote><pre>x</pre><div id="mount"></div>`

test('nothing of the stylesheet reaches the page around', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setContent(host)
    const styles = () =>
      page.evaluate(() =>
        [document.documentElement, document.body, ...document.querySelectorAll('body *:not(#mount *)')].map((element) =>
          ['', '::before', '::placeholder', '::marker'].map((pseudo) => {
            const style = getComputedStyle(element, pseudo || null)
            // What the page's own contents stretch is no style, and names of WeUI's own disturb nobody.
            return [...style]
              .filter((name) => !/size|height|width|origin|inset|^--we/.test(name))
              .map((name) => `${name}:${style.getPropertyValue(name)}`)
              .join(';')
          }),
        ),
      )
    const before = await styles()
    await page.addStyleTag({ content: css })
    await page.evaluate(() => {
      document.querySelector('#mount')!.innerHTML =
        '<div class="weui-cells"><div class="weui-cell"><div class="weui-cell__bd"><p>x</p></div></div></div><button class="weui-btn weui-btn_primary">b</button>'
    })
    expect(await styles()).toEqual(before)
  }
})

test('a page with another root font or another box model shows the same', async ({ page }) => {
  await page.goto('/weui-form')
  await expect(page.getByLabel('Name')).toBeVisible()
  const boxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.weui-form [class*=weui-]')].map((element) => {
        const { width, height } = element.getBoundingClientRect()
        return `${element.className} ${Math.round(width)}x${Math.round(height)}`
      }),
    )
  const before = await boxes()
  await page.addStyleTag({ content: 'html { font-size: 75px } body { font-size: 16px }' })
  expect(await boxes()).toEqual(before)
  await page.addStyleTag({ content: '*, ::before, ::after { box-sizing: content-box }' })
  expect(await boxes()).toEqual(before)
})

test('the theme follows the system, without a script', async ({ page }) => {
  await page.setContent('<div class="wx-root"><select class="weui-select"></select></div>')
  await page.addStyleTag({ content: css })
  const look = () =>
    page.evaluate(() => {
      const root = getComputedStyle(document.querySelector('.wx-root')!)
      return [root.backgroundColor, root.colorScheme]
    })
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await look()).toEqual(['rgb(237, 237, 237)', 'light dark'])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await look()).toEqual(['rgb(17, 17, 17)', 'light dark'])
  await page.evaluate(() => document.querySelector('.wx-root')!.setAttribute('data-weui-theme', 'light'))
  expect(await look()).toEqual(['rgb(237, 237, 237)', 'light'])
})

for (const [query, background] of [
  ['theme=dark', 'rgb(17, 17, 17)'],
  ['theme=light', 'rgb(237, 237, 237)'],
] as const) {
  test(`?${query} is shown from the first paint on, ground and controls included`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: query === 'theme=dark' ? 'light' : 'dark' })
    await page.goto(`/weui-form?${query}`)
    await expect(page.getByLabel('Name')).toBeVisible()
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(background)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(query.slice(6))
    expect(await page.getByLabel('City').evaluate((select) => getComputedStyle(select).colorScheme)).toBe(
      query.slice(6),
    )
  })
}

test('care mode darkens the colours', async ({ page }) => {
  await page.goto('/weui-button?care&theme=light')
  const button = page.getByRole('button', { name: 'Main action' }).first()
  await expect(button).toBeVisible()
  expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(1, 137, 66)')
})

test('motion that was asked to stop, stops', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/weui-cell')
  const ring = page.locator('.weui-primary-loading').first()
  await expect(ring).toBeVisible()
  expect(await ring.evaluate((element) => getComputedStyle(element).animationIterationCount)).toBe('1')
})

test('in forced colours icons and ticks can be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/weui-cell')
  const icon = page.locator('.weui-icon-success').first()
  await expect(icon).toBeVisible()
  const [icons, ground] = await icon.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(document.body).backgroundColor,
  ])
  expect(icons).not.toBe(ground)
})
