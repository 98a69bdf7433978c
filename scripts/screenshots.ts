/**
 * Takes the pictures of the simulator's shell that lie in docs/simulator: `node scripts/screenshots.ts`, or some of them by name.
 * The port comes from PORT, 5173 by default.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import { createServer } from 'vite'
import { findBrowser, launchOptions } from '../test/support/browser.ts'
import { openBody } from '../test/support/bare-page.ts'
import { invoke } from '../test/support/raw-bridge.ts'
import { giveBack, orderTea, signCard, signChoice, signIn, signInvoice } from '../test/support/shop.ts'

const folder = 'docs/simulator'
/** Bytes that a picture may have; ImageMagick, where it is installed, reduces the colours of one that has more. */
const most = 60_000
const phone = { width: 390, height: 780 }
const desk = { width: 620, height: 900 }

interface Picture {
  name: string
  path?: string
  size?: { width: number; height: number }
  dark?: boolean
  locale?: string
  /** What is done before the picture is taken. */
  act?: (page: Page) => Promise<unknown>
}

const more = (page: Page | Locator) => page.getByRole('button', { name: /^(More|更多)$/ }).click()

/** Arguments of a call, or how the page's own backend signs them. */
type Arguments = object | ((page: Page) => Promise<object>)

/** Opens the sheet of a bridge name; nobody waits for its answer. */
const sheet = (name: string, native: string, args: Arguments = {}, act?: Picture['act']): Picture => ({
  name: `sheet-${name}`,
  async act(page) {
    const given = typeof args === 'function' ? await args(page) : args
    invoke(page, native, given).catch(() => 'the page is gone')
    await page.getByRole('dialog').waitFor()
    await act?.(page)
  },
})

/** Taps an open tag on a page that has nothing else. */
const tag = (name: string, attributes: string): Picture => ({
  name: `sheet-${name}`,
  async act(page) {
    const content = '<script type="text/wxtag-template"><button style="height: 40px">Open</button></script>'
    await openBody(page, `<${name} ${attributes}>${content}</${name}>`)
    await invoke(page, 'checkJsApi', { jsApiList: [] }, [name])
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('dialog').waitFor()
  },
})

const photo = (hue: number) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="390" height="520"><path fill="hsl(${hue} 45% 60%)" d="M0 0h390v520H0z"/>` +
      `<circle cx="290" cy="120" r="44" fill="hsl(45 90% 75%)"/><path fill="hsl(${hue} 40% 35%)" d="M0 520V380l130-140 120 130 60-50 80 90v110z"/></svg>`,
  )}`

const pictures: readonly Picture[] = [
  { name: 'bar' },
  { name: 'bar-dark', dark: true },
  { name: 'bar-android-chinese', path: '/?__wechat=android', locale: 'zh-CN' },
  { name: 'phone-iphone', path: '/__wechat/phone?url=/', size: desk },
  { name: 'phone-iphone-menu-dark', path: '/__wechat/phone?url=/', size: desk, dark: true, act: more },
  { name: 'phone-android', path: '/__wechat/phone?url=/?__wechat=android', size: desk, locale: 'zh-CN' },
  { name: 'menu', act: more },
  { name: 'menu-dark', dark: true, locale: 'zh-CN', act: more },
  {
    name: 'settings',
    act: (page) => page.getByRole('button', { name: 'iPhone · Verified' }).click(),
  },
  {
    name: 'text-size',
    async act(page) {
      await more(page)
      await page.getByRole('button', { name: 'Text size' }).click()
    },
  },
  ...(['friend', 'timeline', 'favorite'] as const).map((target): Picture => ({
    name: `share-${target}`,
    async act(page) {
      const link = new URL('/?tea=1', page.url()).href
      const imgUrl = new URL('/favicon-for-the-card.svg', page.url()).href
      await page.route(imgUrl, (route) =>
        route.fulfill({ contentType: 'image/svg+xml', body: decodeURIComponent(photo(150).slice(19)) }),
      )
      const data = { title: 'Tea for two', desc: 'An afternoon by the bay, and the first pot is on us.', link, imgUrl }
      await invoke(page, 'updateAppMessageShareData', data)
      await invoke(page, 'updateTimelineShareData', data)
      await more(page)
      const item = { friend: 'Send to a friend', timeline: 'Share on Moments', favorite: 'Favourite' }[target]
      await page.getByRole('button', { name: item }).click()
      await page.getByRole('figure').waitFor()
    },
  })),
  {
    name: 'refused',
    path: '/?shop=7&signature=cut-at-ampersand&from=singlemessage&isappinstalled=0#here',
  },
  {
    name: 'verdict',
    path: '/?shop=7&signature=cut-at-ampersand&from=singlemessage&isappinstalled=0#here',
    act: (page) => page.getByRole('button', { name: 'See the difference' }).click(),
  },
  {
    name: 'verdict-dark',
    path: '/?shop=7&signature=cut-at-ampersand&from=singlemessage&isappinstalled=0#here',
    dark: true,
    act: (page) => page.getByRole('button', { name: 'See the difference' }).click(),
  },
  sheet('chooseImage', 'chooseImage', { count: 3, sourceType: ['album', 'camera'] }, async (page) => {
    for (const name of ['bay.jpg', 'tea.jpg']) await page.getByRole('button', { name }).click()
  }),
  sheet('scanQRCode', 'scanQRCode', { needResult: 1 }),
  sheet('getLocation', 'geoLocation', { type: 'gcj02' }),
  sheet('other-ends', 'geoLocation', {}, (page) => page.getByRole('button', { name: 'Other ends' }).click()),
  sheet('startRecord', 'startRecord'),
  sheet('addCard', 'batchAddCard', async (page: Page) => ({
    card_list: [await signCard(page, 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc')],
  })),
  sheet('chooseCard', 'chooseCard', signChoice),
  sheet('openCard', 'batchViewCard', {
    card_list: [{ card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', code: '198374613512' }],
  }),
  sheet('chooseInvoice', 'chooseInvoice', signInvoice, async (page) => {
    for (const name of ['Taxi', 'Railway']) await page.getByRole('checkbox', { name }).check()
  }),
  sheet('chooseInvoiceTitle', 'chooseInvoiceTitle'),
  sheet('openAddress', 'editAddress'),
  sheet('chooseWXPay', 'getBrandWCPayRequest', async (page: Page) => {
    await signIn(page)
    return orderTea(page)
  }),
  sheet('requestMerchantTransfer', 'requestMerchantTransfer', async (page: Page) => {
    await signIn(page)
    return giveBack(page)
  }),
  sheet('launchMiniProgram', 'launchMiniProgram', { targetAppId: 'gh_43e839b22d94', path: 'pages/index.html' }),
  sheet('openBusinessView', 'openBusinessView', { businessType: 'wxpayScoreDetail', queryString: 'mch_id=1900000109' }),
  sheet('openLocation', 'openLocation', {
    latitude: 22.5175,
    longitude: 113.9395,
    name: '深圳湾公园',
    address: '广东省深圳市南山区',
    scale: 16,
  }),
  sheet('previewImage', 'imagePreview', { current: photo(200), urls: [photo(20), photo(200), photo(280)] }),
  sheet('selectEnterpriseContact', 'selectEnterpriseContact', { mode: 'multi' }),
  tag('wx-open-launch-weapp', 'username="gh_43e839b22d94" path="pages/index.html"'),
  tag('wx-open-launch-app', 'appid="wx9d4f5f62ea059f08" extinfo="from=h5"'),
  tag('wx-open-subscribe', 'template="orderShipped,priceDrop"'),
]

async function take(browser: Browser, base: string, { name, path = '/', size = phone, dark, locale, act }: Picture) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
    locale: locale ?? 'en-US',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date('2026-11-22T09:41:00'))
  await page.goto(path)
  await page.getByRole('complementary').waitFor()
  await page
    .getByText(/Verified|已验证|invalid signature/)
    .first()
    .waitFor()
  await act?.(page)
  await page.waitForTimeout(300)
  const file = `${folder}/${name}.png`
  await page.screenshot({ path: file, animations: 'disabled' })
  await context.close()
  if (statSync(file).size > most) spawnSync('convert', [file, '-colors', '256', '-strip', file])
}

const only = process.argv.slice(2)
const unknown = only.filter((name) => !pictures.some((picture) => picture.name === name))
if (unknown.length > 0)
  throw new Error(`There is no picture "${unknown.join('", "')}": ${pictures.map(({ name }) => name).join(', ')}.`)
process.env.PORT ??= '5173'
findBrowser()
mkdirSync(folder, { recursive: true })
const server = await createServer({ configFile: 'vite.config.ts', logLevel: 'warn' })
await server.listen()
const browser = await chromium.launch(launchOptions())
try {
  for (const picture of pictures) {
    if (only.length > 0 && !only.includes(picture.name)) continue
    await take(browser, `http://localhost:${process.env.PORT}`, picture)
    console.log(`${folder}/${picture.name}.png`)
  }
} finally {
  await browser.close()
  await server.close()
}
