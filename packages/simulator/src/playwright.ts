import { type Page, test as base } from '@playwright/test'
import type { BridgeCall, ProfileName, ShareCard, ShareTarget, Simulator, SimulatorOptions } from './client.ts'
import type { FaultName, FaultOptions } from './client/faults.ts'
import type { ApiName, Outcome } from './client/outcome.ts'
import type { ShareOptions } from './client/sharing.ts'
import type { StartSettings } from './client/start.ts'
import type { Diagnosis } from './platform.ts'

export { expect } from '@playwright/test'

/** How the client begins, in the configuration or by `test.use({ wechat… })`. */
export interface WechatStart extends Pick<SimulatorOptions, 'profile' | 'switches' | 'entry' | 'bridge'> {
  /** Where the simulator is mounted on the tested site. @default '/__wechat' */
  base?: string
}

/** The simulator of the page that is tested. Everything waits until the page has one. */
export interface Wechat {
  /** Decides how the next call of a method ends, on this page or a later one. Several wait in line. */
  next<Api extends ApiName>(api: Api, outcome: Outcome<Api>): Promise<void>
  /** Everything that crossed the bridge of the page that is shown, or one method's calls. */
  calls(api?: ApiName | 'config'): Promise<readonly BridgeCall[]>
  /** Shares the page from the ⋯ menu, and gives the card as the receiver sees it. */
  share(target?: ShareTarget, options?: ShareOptions): Promise<ShareCard>
  /** Plays another client from now on; a page that is open is loaded again. */
  profile(name: ProfileName): Promise<void>
  /** Gives the phone to somebody else: who signs in from now on. */
  person(id: string): Promise<void>
  /** Lets something go wrong from now on, also on pages to come, until {@link mend}. */
  fault<Name extends FaultName>(name: Name, ...options: FaultOptions<Name>): Promise<void>
  /** Ends every fault. */
  mend(): Promise<void>
  /**
   * Why the last verification was refused; `undefined` when it was not. With a method that carries a signature of its
   * own (`chooseInvoice`, `addCard`, `chooseWXPay`, …): why its last call was.
   */
  diagnosis(api?: ApiName): Promise<Diagnosis | undefined>
}

/** Faults of the platform: they are not the page's. */
const ofPlatform: ReadonlySet<FaultName> = new Set(['tokenStolen', 'expired', 'doubleCallback', 'orderQuery'])

/**
 * Playwright's `test` with `wechat`, the simulator of the page. The tested site has to be served with the simulator:
 * by `@wove/simulator/vite` or by the proxy `wove-simulator`.
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
export const test = base.extend<{ wechat: Wechat; wechatStart: WechatStart }>({
  wechatStart: [{}, { option: true }],
  wechat: async ({ page, baseURL, wechatStart }, use) => {
    await use(await controlPage(page, baseURL, wechatStart))
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  },
})

async function controlPage(page: Page, baseURL: string | undefined, start: WechatStart): Promise<Wechat> {
  const { base: mount = '/__wechat', ...settings } = start
  const queue = new Map<string, unknown[]>()
  let now: StartSettings = { ...settings, faults: [] }

  // The queue lives here, so that it outlasts the pages.
  await page.exposeFunction('woveNext', (api: string) => queue.get(api)?.shift())
  const remember = () => page.addInitScript((each) => void Object.assign(window, { woveStart: each }), now)
  await remember()

  const loaded = () => page.url() !== 'about:blank'
  const ready = () => page.waitForFunction(() => 'wechat' in window)
  async function ask(path: string, body: object): Promise<void> {
    const answer = await page.request.post(new URL(`${mount}/simulator/${path}`, baseURL ?? page.url()).href, {
      data: body,
    })
    if (!answer.ok()) throw new Error(`the pretend platform answered ${answer.status()}: ${await answer.text()}`)
  }

  return {
    async next(api, outcome) {
      queue.set(api, [...(queue.get(api) ?? []), outcome])
    },
    async calls(api) {
      await ready()
      return page.evaluate((each) => (window as unknown as InPage).wechat.calls(each), api)
    },
    async share(target, options) {
      await ready()
      return page.evaluate(([to, how]) => (window as unknown as InPage).wechat.share(to, how), [
        target,
        options,
      ] as const)
    },
    async profile(name) {
      now = { ...now, profile: name }
      await remember()
      if (loaded()) await page.reload()
    },
    person: (id) => ask('people', { current: id }),
    async fault(name, ...[options]) {
      if (ofPlatform.has(name)) {
        const ms = options && 'ms' in options ? options.ms : undefined
        await ask('faults', name === 'expired' ? { advance: ms ?? 7200_000 } : { [name]: options ?? true })
        return
      }
      if (name === 'scriptDown') await page.route(/^https?:\/\/res2?\.wx\.qq\.com\//, (route) => route.abort())
      if (name !== 'bfcache') now = { ...now, faults: [...now.faults, { name, options: options ?? {} }] }
      await remember()
      if (!loaded()) return
      await ready()
      await page.evaluate(
        ([fault, how]) => (window as unknown as InPage).wechat.fault(fault as 'delay', how as { ms: number }),
        [name, options ?? {}] as const,
      )
    },
    async mend() {
      now = { ...now, faults: [] }
      await remember()
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await ask('faults', { clear: true })
      if (loaded()) await page.evaluate(() => (window as unknown as InPage).wechat.mend())
    },
    async diagnosis(api) {
      await ready()
      return page.evaluate((each) => (window as unknown as InPage).wechat.diagnosis(each), api)
    },
  }
}

interface InPage {
  wechat: Simulator
}
