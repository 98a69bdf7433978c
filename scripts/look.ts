/**
 * Draws what test/e2e/weui-look.spec.ts compares, ours at the left of WeUI's own example: `node scripts/look.ts` puts a
 * sheet for each view into .cache/look, and some of each light, dark and care one into docs/weui.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { openPair, type Pair, type View, views } from '../test/e2e/weui-look/pair.ts'
import { findBrowser, launchOptions } from '../test/support/browser.ts'

const sheets = '.cache/look'

/** What the documentation shows. */
const documented = new Set([
  'button-loading',
  'cell-button',
  'cells',
  'panel',
  'field-group',
  'slider',
  'search-results',
  'action-sheet',
])

type Shown = Awaited<ReturnType<Pair['show']>> & { name: string }

async function showAll(browser: Browser, view: View): Promise<Shown[]> {
  const pair = await openPair(browser, view)
  const shown: Shown[] = []
  for (const name of pair.names) shown.push({ name, ...(await pair.show(name)) })
  await pair.close()
  return shown
}

/** Lays pairs of pictures out in columns. */
async function draw(browser: Browser, shown: readonly Shown[], { width }: View, columns: number): Promise<Buffer> {
  const image = (picture: Buffer, height: number) =>
    `<div style="height: ${height}px"><img src="data:image/png;base64,${picture.toString('base64')}"></div>`
  const figures = shown.map(
    ({ name, ours, official, height }) =>
      `<figure><figcaption>${name}</figcaption>${image(ours, height)}${image(official, height)}</figure>`,
  )
  const page = await browser.newPage({ viewport: { width: columns * (2 * width + 24), height: 400 } })
  await page.setContent(`<!doctype html><style>
    body { columns: ${columns}; column-gap: 0; margin: 0; font: 13px system-ui; background: #9ab }
    figure { display: flex; flex-wrap: wrap; gap: 4px; margin: 0; padding: 4px 10px 10px; break-inside: avoid }
    figcaption { width: 100% }
    div { width: ${width}px; overflow: hidden }
  </style>${figures.join('')}`)
  const sheet = await page.screenshot({ fullPage: true })
  await page.close()
  return sheet
}

findBrowser()
mkdirSync(sheets, { recursive: true })
const browser = await chromium.launch(launchOptions())
try {
  for (const view of views) {
    const shown = await showAll(browser, view)
    const [mode, phone] = view.name.split(', ')
    const write = (file: string, sheet: Buffer) => {
      writeFileSync(file, sheet)
      console.log(file)
    }
    write(`${sheets}/${mode}-${phone}.png`, await draw(browser, shown, view, 4))
    if (phone !== 'iPhone') continue
    const some = shown.filter(({ name }) => documented.has(name))
    write(`docs/weui/look-${mode}.png`, await draw(browser, some, view, 2))
  }
} finally {
  await browser.close()
}
