import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../support/browser.ts'
import type { Bench } from './bench.ts'
import { createPages } from './time-to-ready/pages.ts'

/** What every request takes, in milliseconds. */
const delay = 200

const userAgent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.48(0x1800302b) NetType/WIFI Language/zh_CN'

const signature = {
  appId: 'wx0123456789abcdef',
  timestamp: 1_700_000_000,
  nonceStr: 'nonce',
  signature: 'f'.repeat(40),
  expiresIn: 7000,
}

let browser: Browser
let origin: string

export const bench: Bench = {
  title: `from the page's first script to a verified page, ${delay} ms on every request, 30 ms for the client to verify`,
  unit: 'ms',
  rounds: 9,
  cases: [
    { name: '@wove/jssdk', measure: () => inNewTab('/wove'), atMost: 245 },
    { name: '@wove/jssdk, signature kept from the page before', measure: () => inNewTab('/wove', 2), atMost: 60 },
    { name: 'script tag, then signature, then wx.config', measure: () => inNewTab('/official') },
    { name: '@wecom/jssdk', measure: () => inNewTab('/wecom') },
  ],
  async prepare() {
    const pages = await createPages()
    const server = createServer((request, response) => {
      const path = request.url ?? '/'
      const isScript = path.endsWith('.js')
      const content = path === '/sign' ? JSON.stringify(signature) : pages.get(path)
      const type = path === '/sign' ? 'application/json' : isScript ? 'text/javascript' : 'text/html'
      setTimeout(() => {
        response.writeHead(content ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' })
        response.end(content)
      }, delay)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch(launchOptions())
    return async () => {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  },
}

/** Opens a page in a tab of its own, several times if asked; the time of the last visit. */
async function inNewTab(path: string, visits = 1): Promise<number> {
  const context = await browser.newContext({ userAgent })
  const page = await context.newPage()
  try {
    let time = 0
    for (let visit = 0; visit < visits; visit++) time = await visitOf(page, origin + path)
    return time
  } finally {
    await context.close()
  }
}

async function visitOf(page: Page, url: string): Promise<number> {
  await page.goto(url)
  return page.evaluate(() => (window as unknown as { outcome: Promise<number> }).outcome)
}
