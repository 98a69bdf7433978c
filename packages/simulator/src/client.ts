import type { CallVerdict } from './platform/signed-calls/signed-call.ts'
import type { Verdict } from './platform/verify.ts'
import { showBanner } from './client/banner.ts'
import { createBridge } from './client/bridge.ts'
import { chosenProfile, keepProfile } from './client/choose-profile.ts'
import { colorScheme, forceColorScheme } from './client/color-scheme.ts'
import { disguise, profiles } from './client/disguise.ts'
import { type Breakable, breaks } from './client/break.ts'
import { createCallFaults, type Faults } from './client/faults.ts'
import { leadNavigation } from './client/leading.ts'
import { showLocalImages } from './client/local-images.ts'
import { deliverMessages } from './client/mini-program.ts'
import { openTags } from './client/open-tags/host.ts'
import type { AnyOutcome } from './client/outcome.ts'
import { onceLoaded } from './client/once-loaded.ts'
import { createPhone } from './client/phone.ts'
import { askPlatform } from './client/platform-link.ts'
import { type Arrival, present } from './client/presence.ts'
import { withSwitches } from './client/profile.ts'
import { share } from './client/sharing.ts'
import type { Shell, Simulator, SimulatorOptions } from './client/simulator.ts'
import { nextFromRunner, startSettings } from './client/start.ts'
import { createVerification } from './client/verification.ts'

export type { BridgeCall } from './client/bridge.ts'
export type { ColorScheme } from './client/color-scheme.ts'
export type { ProfileName } from './client/disguise.ts'
export type { FaultName, Faults } from './client/faults.ts'
export { hideableItems, type MenuItem, menuItems } from './client/menu.ts'
export type { TagState } from './client/open-tags/host.ts'
export type { ApiName, Choice, Outcome } from './client/outcome.ts'
export { type PaymentOutcome, paymentOutcomes } from './client/payment-outcomes.ts'
export type { Beacon, PhoneState, Picture, Voice, WalletCard } from './client/phone.ts'
export type { Profile, Switches } from './client/profile.ts'
export { type Entry, type ShareCard, type ShareData, shareRoutes, type ShareTarget } from './client/share.ts'
export type { ShareOptions } from './client/sharing.ts'
export type { Shell, Simulator, SimulatorOptions } from './client/simulator.ts'

/**
 * Puts a WeChat client into the page: bridge, user agent, events. Scripts that run later cannot tell it from the real one.
 *
 * @example
 * import { installSimulator } from '@wove/simulator/client'
 * import { createPlatform } from '@wove/simulator/platform'
 *
 * const wechat = installSimulator({ platform: createPlatform(), profile: 'android' })
 * wechat.next('scanQRCode', { text: 'https://example.com' })
 */
export function installSimulator(given: SimulatorOptions = {}): Simulator {
  const { faults, ...start } = startSettings()
  const options: SimulatorOptions = { ...given, ...start }
  const { platform = '/__wechat', bridge: arrival = 'early', entry } = options
  const landing = location.href.split('#', 1)[0]!
  const phone = createPhone(entry)
  const queue = new Map<string, AnyOutcome[]>()
  const listeners = new Set<() => void>()
  const callFaults = createCallFaults()
  const undoes: (() => void)[] = []
  let switches = options.switches
  let profile = withSwitches(profiles[chosenProfile(given.profile, start.profile)], switches)
  let shell: Promise<Shell> | undefined

  const changed = () => listeners.forEach((listener) => listener())
  const ask = <Answer>(path: string, body: object) => askPlatform<Answer>(platform, path, body)
  const openShell = () => (shell ??= options.shell?.(simulator))

  const callVerdicts = new Map<string, CallVerdict>()
  async function checkCall(api: string, args: Readonly<Record<string, unknown>>): Promise<CallVerdict> {
    const verdict = await ask<CallVerdict>('verify-call', { api, args })
    callVerdicts.set(api, verdict)
    void openShell()?.then((there) => there.callVerdict(verdict))
    return verdict
  }

  const verification = createVerification(async (request) => {
    const verdict = await ask<Verdict>('verify', request)
    void openShell()?.then((there) => there.verdict(verdict))
    return verdict
  }, landing)

  const person = {
    profile: () => profile,
    phone,
    verification,
    queued: async (api: string) => queue.get(api)?.shift() ?? ((await nextFromRunner(api)) as AnyOutcome | undefined),
    async ask(api: string, args: Readonly<Record<string, unknown>>) {
      const there = await openShell()
      if (there) return there.ask(api, args)
      throw new Error(`nobody is there to choose: call wechat.next('${api}', …) before the page calls ${api}`)
    },
  }
  const tags = openTags(person)
  const { bridge, calls, fire, listens } = createBridge({
    ...person,
    platform: ask,
    checkCall,
    intercept: callFaults.intercept,
    answered({ native }) {
      if (native === 'preVerifyJSAPI') tags.verified()
      changed()
    },
    show: (api, args) => void openShell()?.then((there) => there.ask(api, args)),
  })

  let undisguise = disguise(profile)
  let withdraw = () => {}
  function arrive(how: Arrival, ms = 300): void {
    withdraw()
    withdraw = present(bridge, profile.wechat ? how : 'never', ms)
  }

  const breakable: Breakable = { callFaults, arrive, ask, onMend: (undo) => void undoes.push(undo) }

  const simulator: Simulator = {
    profile(name, other) {
      if (name) {
        switches = other ?? switches
        profile = withSwitches(profiles[name], switches)
        keepProfile(name)
        undisguise()
        undisguise = disguise(profile)
        arrive(arrival === 'never' ? 'never' : 'early')
        changed()
      }
      return profile
    },
    next(api, outcome) {
      queue.set(api, [...(queue.get(api) ?? []), outcome])
    },
    calls: (api) => (api ? calls.filter((call) => call.api === api) : calls),
    async share(target = 'friend', shareOptions = {}) {
      const card = await share(target, shareOptions, {
        profile: () => profile,
        phone,
        verification,
        bridge: { fire, listens },
      })
      changed()
      return card
    },
    fault: (name, ...[faultOptions]) => breaks(name, faultOptions, breakable),
    async mend() {
      callFaults.clear()
      for (const undo of undoes.splice(0)) undo()
      arrive('early')
      await ask('faults', { clear: true })
    },
    diagnosis: (api) => (api ? callVerdicts.get(api) : verification.verdict())?.diagnosis,
    verdict: () => verification.verdict(),
    person: (id) => ask<void>('people', { current: id }),
    fire,
    fontSize(size) {
      phone.fontSize = size
      phone.appliedFontSize = size
      fire('menu:setfont', { fontSize: size })
      changed()
    },
    colorScheme(scheme) {
      if (scheme) {
        forceColorScheme(scheme)
        changed()
      }
      return colorScheme()
    },
    active: (active) => fire('onPageStateChange', { active: profile.pageState === 'text' ? String(active) : active }),
    leave() {
      phone.closed = true
      deliverMessages(phone)
      changed()
    },
    phone,
    tags: tags.states,
    watch(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    uninstall() {
      undisguise()
      withdraw()
      stay()
      tags.end()
      hideBanner()
      forgetImages()
      if ((window as { wechat?: unknown }).wechat === simulator) Reflect.deleteProperty(window, 'wechat')
    },
  }

  const stay = typeof platform === 'string' && profile.wechat ? leadNavigation(platform) : () => {}
  const forgetImages = profile.wechat ? showLocalImages(phone) : () => {}
  const hideBanner = options.banner ? showBanner() : () => {}
  arrive(arrival)
  Object.assign(window, { wechat: simulator })
  for (const { name, options: how } of faults) void breaks(name, how as Faults[typeof name], breakable)
  if (options.shell) onceLoaded(openShell)
  return simulator
}
