import type { Page } from '@playwright/test'
import type { BridgeCall, ProfileName, ShareCard, ShareTarget, Simulator, SimulatorOptions } from '../client.ts'
import type { FaultName, FaultOptions } from '../client/faults.ts'
import type { ApiName, Outcome } from '../client/outcome.ts'
import type { ShareOptions } from '../client/sharing.ts'
import { checkReplays } from '../client/replay/check-replays.ts'
import { createReplay, type Replay } from '../client/replay/replay.ts'
import type { GivenTrace, TraceEvent } from '../client/replay/trace.ts'
import type { StartSettings } from '../client/start.ts'
import type { DeliveredNotice, Diagnosis } from '../platform.ts'

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
  /** Everything that crossed the bridge of the page that is shown, as a trace: keep it, and {@link replay} it. */
  trace(): Promise<readonly TraceEvent[]>
  /**
   * Answers from now on as a trace says, also on later pages. The test fails if the page asks for more than the trace has.
   * What a trace from a phone hides is chosen by a pretend person, or by {@link next}.
   */
  replay(trace: GivenTrace): Promise<Replay>
  /** Shares the page from the ⋯ menu, and gives the card as the receiver sees it. */
  share(target?: ShareTarget, options?: ShareOptions): Promise<ShareCard>
  /** Plays another client from now on; a page that is open is loaded again. */
  profile(name: ProfileName): Promise<void>
  /** Gives the phone to somebody else: who signs in from now on. */
  person(id: string): Promise<void>
  /** The subscription notices that whoever holds the phone has got, oldest first. */
  notices(): Promise<readonly DeliveredNotice[]>
  /** Switches a notice off in the settings: nothing of it comes any more. The first account when none is named. */
  switchOffNotices(templateId: string, appId?: string): Promise<void>
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

export async function controlPage(
  page: Page,
  baseURL: string | undefined,
  start: WechatStart,
): Promise<{ wechat: Wechat; finish(): void }> {
  const { base: mount = '/__wechat', ...settings } = start
  const queue = new Map<string, unknown[]>()
  const replays: ReturnType<typeof createReplay>[] = []
  let now: StartSettings = { ...settings, faults: [] }

  // The queue lives here, so that it outlasts the pages.
  await page.exposeFunction('woveNext', (api: string) => queue.get(api)?.shift())
  await page.exposeFunction('wovePlayed', (native: string) => replays.at(-1)?.next(native))
  const remember = () => page.addInitScript((each) => void Object.assign(window, { woveStart: each }), now)
  await remember()

  const loaded = () => page.url() !== 'about:blank'
  const ready = () => page.waitForFunction(() => 'wechat' in window)
  async function ask<Answer = void>(path: string, body: object): Promise<Answer> {
    const answer = await page.request.post(new URL(`${mount}/simulator/${path}`, baseURL ?? page.url()).href, {
      data: body,
    })
    if (!answer.ok()) throw new Error(`the pretend platform answered ${answer.status()}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }

  const wechat: Wechat = {
    async next(api, outcome) {
      queue.set(api, [...(queue.get(api) ?? []), outcome])
    },
    async calls(api) {
      await ready()
      return page.evaluate((each) => (window as unknown as InPage).wechat.calls(each), api)
    },
    async trace() {
      await ready()
      return page.evaluate(() => (window as unknown as InPage).wechat.trace())
    },
    async replay(trace) {
      const replay = createReplay(trace)
      replays.push(replay)
      now = { ...now, replays: true }
      await remember()
      if (loaded()) await page.evaluate((each) => void Object.assign(window, { woveStart: each }), now)
      return replay
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
    notices: async () => (await ask<{ notices: DeliveredNotice[] }>('notices', {})).notices,
    switchOffNotices: (templateId, appId) => ask('notices/off', { templateId, appId }),
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
  return {
    wechat,
    finish: () => checkReplays(replays),
  }
}

interface InPage {
  wechat: Simulator
}
