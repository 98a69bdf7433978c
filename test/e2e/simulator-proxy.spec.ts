import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createProxy } from '@wove/simulator/proxy'
import type { Page } from '@playwright/test'
import { expect, test as base } from '@wove/simulator/playwright'

// A single file that never heard of Wove, and Tencent's script.
const page = readFileSync(new URL('../support/raw-page.html', import.meta.url), 'utf8')
const script = (build: string) => readFileSync(createRequire(import.meta.url).resolve(build), 'utf8')
/** Tencent's script by its path: the newest build, and the first that npm has. */
const scripts: Record<string, string> = {
  '/jweixin.js': script('weixin-js-sdk'),
  '/jweixin-1.0.0.js': script('weixin-js-sdk-1.0.7'),
}

const listen = (server: Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`)),
  )

const authorize = (callback: string) =>
  `https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef&redirect_uri=${encodeURIComponent(callback)}&response_type=code&scope=snsapi_base&state=s#wechat_redirect`

const test = base.extend<object, { site: { url: string; log: string[] } }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const target = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        if (pathname === '/login') {
          response.writeHead(302, { location: authorize(`${site}/welcome`) }).end()
        } else if (pathname === '/moved') {
          response.writeHead(302, { location: `http://${request.headers.host}/` }).end()
        } else {
          const found = scripts[pathname]
          response.writeHead(200, { 'content-type': found ? 'text/javascript' : 'text/html; charset=utf-8' })
          response.end(found ?? (pathname === '/first-build' ? page.replace('jweixin.js', 'jweixin-1.0.0.js') : page))
        }
      })
      const log: string[] = []
      const proxy = createProxy({ target: await listen(target), log: (text) => log.push(text) })
      const site = await listen(proxy)
      // In the workspace the page's scripts are made at the first request, which takes its time.
      for (const name of ['client', 'shell']) await fetch(`${site}/__wechat/${name}.js`)
      await use({ url: site, log })
      for (const server of [proxy, target]) {
        server.closeAllConnections()
        server.close()
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ site }, use) => use(site.url),
})

// The page's own line: the shell shows its verdict on a refusal as a status, too.
const said = (tab: Page) => tab.locator('p[role=status]')

// One worker: each makes its scripts anew.
test.describe.configure({ mode: 'default' })

for (const [build, path] of [
  ['the newest', '/'],
  ['the first', '/first-build'],
] as const) {
  test(`a page of raw wx.config works through the proxy, with ${build} build of the script`, async ({
    page: tab,
    wechat,
  }) => {
    await wechat.next('scanQRCode', { text: 'https://example.com' })
    await tab.goto(path)
    await expect(said(tab)).toHaveText('ready')
    await tab.getByRole('button', { name: 'Scan' }).click()
    await expect(said(tab)).toHaveText('scanQRCode:ok https://example.com')
  })
}

test('a wrong signature is named in the terminal', async ({ page: tab, wechat, site }) => {
  await tab.goto('/?wrong=1')
  await expect(said(tab)).toHaveText('config:invalid signature')
  expect((await wechat.diagnosis())?.mistakes).toEqual(['slash'])
  expect(site.log.join('\n')).toContain('slash')
})

test('a redirect from the server to the authorize page is led here', async ({ page: tab }) => {
  await tab.goto('/login')
  await tab.waitForURL(/\/welcome\?code=0\w+&state=s$/)
})

test('a redirect of the server to itself stays in the proxy', async ({ page: tab, site }) => {
  await tab.goto('/moved')
  expect(tab.url()).toBe(`${site.url}/`)
})
