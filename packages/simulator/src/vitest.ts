import { onTestFinished } from 'vitest'
import { forgetProfile } from './client/choose-profile.ts'
import { checkReplays } from './client/replay/check-replays.ts'
import { type GivenTrace, installSimulator, type Replay, type Simulator, type SimulatorOptions } from './client.ts'
import { createPlatform, type PageSignature, type Platform, type PlatformOptions, type Signing } from './platform.ts'

export interface SimulateOptions
  extends
    Omit<SimulatorOptions, 'platform' | 'shell'>,
    Pick<PlatformOptions, 'accounts' | 'merchants' | 'seed' | 'now'> {}

/** The simulator of one test, with a platform of its own. */
export interface SimulatedWechat extends Simulator, Omit<Signing, 'sign'> {
  readonly platform: Platform
  /** Signs this page, or an address, as the page's server does: give it to whatever configures the page. */
  sign(url?: string): Promise<PageSignature>
}

/**
 * Puts a WeChat client around the page of this test, with a platform in the same process and without a network.
 * It is gone when the test has finished; a test that played a trace fails if the page has asked for more. The same seed gives the same tokens, tickets and signatures.
 *
 * @example
 * import { simulateWechat } from '@wove/simulator/vitest'
 * import { expect, test } from 'vitest'
 *
 * test('the page knows WeChat', () => {
 *   const wechat = simulateWechat({ profile: 'android' })
 *   wechat.next('scanQRCode', { text: '6901234567892', type: 'EAN_13' })
 *   expect(navigator.userAgent).toContain('MicroMessenger')
 * })
 */
export function simulateWechat({ accounts, merchants, seed, now, ...options }: SimulateOptions = {}): SimulatedWechat {
  const platform = createPlatform({
    ...(accounts && { accounts }),
    ...(merchants && { merchants }),
    ...(seed !== undefined && { seed }),
    ...(now !== undefined && { now }),
  })
  const simulator = installSimulator({ ...options, platform })
  const replays: Replay[] = []
  onTestFinished(() => {
    simulator.uninstall()
    forgetProfile()
    checkReplays(replays)
  })
  const { order, signCard, signChoice, signInvoice, transfer } = platform
  const sign = async (url = location.href) => platform.sign(url)
  const replay = (trace: GivenTrace): Replay => {
    const started = simulator.replay(trace)
    replays.push(started)
    return started
  }
  return { ...simulator, replay, platform, order, sign, signCard, signChoice, signInvoice, transfer }
}
