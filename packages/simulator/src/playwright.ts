import { test as base } from '@playwright/test'
import { controlPage, type Wechat, type WechatStart } from './playwright/control-page.ts'
import { startWechatHosts, type WechatHosts } from './playwright/wechat-hosts.ts'

export { expect } from '@playwright/test'
export type { Wechat, WechatStart } from './playwright/control-page.ts'

export interface WechatFixtures {
  /** The simulator of the page. */
  wechat: Wechat
  wechatStart: WechatStart
  /** Names the tested site to WeChat's pretend hosts. */
  wechatSite: void
}

export interface WechatWorkerFixtures {
  /**
   * Whether `open.weixin.qq.com` and `mp.weixin.qq.com` are played for the whole browser (Chromium only): then redirects of
   * any server and windows that a page steers from outside arrive at the platform, too. @default true
   */
  wechatHosts: boolean
  /** The pretend hosts of this worker. */
  runningWechatHosts: WechatHosts | undefined
}

/**
 * Playwright's `test` with `wechat`, the simulator of the page. The tested site has to be served with the simulator:
 * by `@wove/simulator/vite` or by the proxy `wove-simulator`. In Chromium, WeChat's own hosts are played for the whole
 * browser, unless `wechatHosts` is `false`.
 *
 * @example
 * import { expect, test } from '@wove/simulator/playwright'
 *
 * test.use({ wechatStart: { profile: 'android' } })
 *
 * test('a code is scanned', async ({ page, wechat }) => {
 *   await wechat.next('scanQRCode', { text: 'https://example.com' })
 *   await page.goto('/')
 *   await page.getByRole('button', { name: 'Scan' }).click()
 *   await expect(page.getByText('https://example.com')).toBeVisible()
 * })
 */
export const test = base.extend<WechatFixtures, WechatWorkerFixtures>({
  wechatStart: [{}, { option: true }],
  wechatHosts: [true, { option: true, scope: 'worker' }],
  wechat: async ({ page, baseURL, wechatStart }, use) => {
    const { wechat, finish } = await controlPage(page, baseURL, wechatStart)
    await use(wechat)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    finish()
  },
  runningWechatHosts: [
    async ({ browserName, wechatHosts }, use) => {
      const hosts = wechatHosts && browserName === 'chromium' ? await startWechatHosts() : undefined
      await use(hosts)
      await hosts?.close()
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, runningWechatHosts }, use) => {
      const args = runningWechatHosts?.browserArgs(launchOptions.args)
      await use(args ? { ...launchOptions, args } : launchOptions)
    },
    { scope: 'worker' },
  ],
  wechatSite: [
    async ({ baseURL, ignoreHTTPSErrors, runningWechatHosts, wechatStart }, use) => {
      const { base: mount = '/__wechat' } = wechatStart
      const site = baseURL && { mount: new URL(mount, baseURL).href, ignoreHTTPSErrors }
      runningWechatHosts?.lead(site || undefined)
      await use()
    },
    { auto: true },
  ],
})
