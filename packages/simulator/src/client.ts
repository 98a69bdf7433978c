import type { Diagnosis } from './platform/diagnosis/diagnose.ts'
import type { Verdict } from './platform/verify.ts'
import { type BridgeCall, createBridge } from './client/bridge.ts'
import type { AnyOutcome, ApiName, Outcome } from './client/outcome.ts'
import { createPhone, type PhoneState } from './client/phone.ts'
import { disguise, type ProfileName, profiles } from './client/disguise.ts'
import type { Profile } from './client/profile.ts'
import { soon } from './client/soon.ts'
import { createVerification } from './client/verification.ts'

export type { BridgeCall } from './client/bridge.ts'
export type { ProfileName } from './client/disguise.ts'
export type { ApiName, Choice, Outcome } from './client/outcome.ts'
export type { PhoneState, Picture } from './client/phone.ts'
export type { Profile } from './client/profile.ts'

/** What the person sees of the client: sheets, and the word on a refused page. */
export interface Shell {
  /** Shows the sheet of a method; `undefined` when the person closes it. */
  ask(api: string, args: Readonly<Record<string, unknown>>): Promise<unknown>
  /** Shows the verdict on the page. */
  verdict(verdict: Verdict): void
}

export interface SimulatorOptions {
  /** The client to begin with. A choice made later in the same tab is kept over reloads. @default 'iphone' */
  profile?: ProfileName
  /** Where the platform answers: a path of the page's own server, or a platform in this process. @default '/__wechat' */
  platform?: string | { fetch(request: Request): Promise<Response> }
  /** Loads the shell when it is first needed; without it only queued outcomes answer. */
  shell?: (simulator: Simulator) => Promise<Shell>
  /** When `WeixinJSBridgeReady` comes: with the bridge there at once, both later (after the page has loaded), or never. @default 'early' */
  bridge?: 'early' | 'late' | 'never'
}

/** The pretend client of a page, for tests and the console (`wechat` there). */
export interface Simulator {
  /** The client that is played; with a name, plays another from now on. */
  profile(name?: ProfileName): Profile
  /** Decides how the next call of a method ends. Several wait in line. */
  next<Api extends ApiName>(api: Api, outcome: Outcome<Api>): void
  /** Everything that crossed the bridge, or one method's calls. */
  calls(api?: ApiName | 'config'): readonly BridgeCall[]
  /** Why the last verification was refused; `undefined` when it was not. */
  diagnosis(): Diagnosis | undefined
  /** Fires an event of the client, as `menu:share:appmessage`. */
  fire(event: string, data?: unknown): void
  /** The phone's own state. */
  readonly phone: PhoneState
  /** Takes the client out of the page again. */
  uninstall(): void
}

const kept = 'wove-simulator:profile'

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
export function installSimulator(options: SimulatorOptions = {}): Simulator {
  const { platform = '/__wechat', bridge: arrival = 'early' } = options
  const landing = location.href.split('#', 1)[0]!
  const phone = createPhone()
  const queue = new Map<string, AnyOutcome[]>()
  let profile = profiles[chosenProfile(options.profile)]
  let shell: Promise<Shell> | undefined

  const verification = createVerification(async (request) => {
    const url = typeof platform === 'string' ? platform : 'https://api.weixin.qq.com'
    const post = new Request(new URL(`${url}/simulator/verify`, location.href), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })
    const response = await (typeof platform === 'string' ? fetch(post) : platform.fetch(post))
    const verdict = (await response.json()) as Verdict
    void openShell()?.then((there) => there.verdict(verdict))
    return verdict
  }, landing)

  function openShell(): Promise<Shell> | undefined {
    return (shell ??= options.shell?.(simulator))
  }

  const { bridge, calls, fire } = createBridge({
    profile: () => profile,
    phone,
    verification,
    queued: (api) => queue.get(api)?.shift(),
    async ask(api, args) {
      const there = await openShell()
      if (there) return there.ask(api, args)
      throw new Error(`nobody is there to choose: call wechat.next('${api}', …) before the page calls ${api}`)
    },
  })

  const simulator: Simulator = {
    profile(name) {
      if (name) {
        profile = profiles[name]
        sessionStorage.setItem(kept, name)
        undisguise()
        undisguise = disguise(profile)
        present()
      }
      return profile
    },
    next(api, outcome) {
      queue.set(api, [...(queue.get(api) ?? []), outcome])
    },
    calls: (api) => (api ? calls.filter((call) => call.api === api) : calls),
    diagnosis: () => verification.verdict()?.diagnosis,
    fire,
    phone,
    uninstall() {
      undisguise()
      Reflect.deleteProperty(window, 'WeixinJSBridge')
    },
  }

  function present(): void {
    if (!profile.wechat || arrival === 'never') {
      Reflect.deleteProperty(window, 'WeixinJSBridge')
      return
    }
    Object.assign(window, { WeixinJSBridge: bridge })
    soon(() => document.dispatchEvent(new Event('WeixinJSBridgeReady')))
  }

  let undisguise = disguise(profile)
  if (arrival === 'late') addEventListener('load', () => setTimeout(present, 300), { once: true })
  else present()
  Object.assign(window, { wechat: simulator })
  return simulator
}

/** `?__wechat=android` in the address decides, then what was chosen in this tab before, then the option. */
function chosenProfile(option: ProfileName = 'iphone'): ProfileName {
  const asked = new URLSearchParams(location.search).get('__wechat')
  const name = [asked, sessionStorage.getItem(kept)].find((each) => each && each in profiles)
  return (name as ProfileName | undefined) ?? option
}
