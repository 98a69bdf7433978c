import type { Diagnosis } from '../platform/diagnosis/diagnose.ts'
import type { Verdict } from '../platform/verify.ts'
import type { BridgeCall } from './bridge.ts'
import type { ColorScheme } from './color-scheme.ts'
import type { ProfileName } from './disguise.ts'
import type { FaultName, FaultOptions } from './faults.ts'
import type { TagState } from './open-tags/host.ts'
import type { ApiName, Outcome } from './outcome.ts'
import type { PhoneState } from './phone.ts'
import type { PlatformPlace } from './platform-link.ts'
import type { Arrival } from './presence.ts'
import type { Profile, Switches } from './profile.ts'
import type { Entry, ShareCard, ShareTarget } from './share.ts'
import type { ShareOptions } from './sharing.ts'

/** What the person sees of the client: sheets, and the word on a refused page. */
export interface Shell {
  /** Shows the sheet of a method; `undefined` when the person closes it. */
  ask(api: string, args: Readonly<Record<string, unknown>>): Promise<unknown>
  /** Shows the verdict on the page. */
  verdict(verdict: Verdict): void
  /** Shows why a call with a signature of its own was refused; a good one takes the note away. */
  callVerdict(verdict: Verdict): void
}

export interface SimulatorOptions {
  /** The client to begin with. A choice made later in the same tab is kept over reloads. @default 'iphone' */
  profile?: ProfileName
  /** Other values for what the reference is unsure of, whatever the profile. */
  switches?: Partial<Switches>
  /** How the person came to the page: after a pasted link, shares are bare links. @default 'menu' */
  entry?: Entry
  /** Where the platform answers: a path of the page's own server, or a platform in this process. @default '/__wechat' */
  platform?: PlatformPlace
  /** Loads the shell when it is first needed; without it only queued outcomes answer. */
  shell?: (simulator: Simulator) => Promise<Shell>
  /** When `WeixinJSBridgeReady` comes. @default 'early' */
  bridge?: Arrival
  /** Says on the page that it is no real one: set in production builds that were allowed. @default false */
  banner?: boolean
}

/** The pretend client of a page, for tests and the console (`wechat` there). */
export interface Simulator {
  /** The client that is played; with a name, plays another from now on, with other switches if they are given. */
  profile(name?: ProfileName, switches?: Partial<Switches>): Profile
  /** Decides how the next call of a method ends. Several wait in line. */
  next<Api extends ApiName>(api: Api, outcome: Outcome<Api>): void
  /** Everything that crossed the bridge, or one method's calls. */
  calls(api?: ApiName | 'config'): readonly BridgeCall[]
  /** Shares the page from the ⋯ menu, and gives the card as the receiver sees it. Rejects when the item is hidden. */
  share(target?: ShareTarget, options?: ShareOptions): Promise<ShareCard>
  /** Lets something go wrong from now on, until {@link mend}. Resolves once the platform has taken its part. */
  fault<Name extends FaultName>(name: Name, ...options: FaultOptions<Name>): Promise<void>
  /** Ends every fault. */
  mend(): Promise<void>
  /**
   * Why the last verification was refused; `undefined` when it was not. With a method that carries a signature of its
   * own (`chooseInvoice`, `addCard`, `chooseWXPay`, …): why its last call was.
   */
  diagnosis(api?: ApiName): Diagnosis | undefined
  /** The platform's latest word on the page; `undefined` before the first. */
  verdict(): Verdict | undefined
  /** Gives the phone to somebody else (`xiaohong`): who signs in from now on. */
  person(id: string): Promise<void>
  /** Fires an event of the client, as `menu:share:appmessage`. */
  fire(event: string, data?: unknown): void
  /** Sets the text size of the menu, 1 to 4, and tells the page. */
  fontSize(size: number): void
  /** Whether the page is shown light, dark or as the computer is; with a scheme, shows it so from now on. */
  colorScheme(scheme?: ColorScheme): ColorScheme
  /** Hides or shows the web-view around the page (`onPageStateChange`). */
  active(active: boolean): void
  /** Leaves the page: a mini program around it gets what was posted. */
  leave(): void
  /** The phone's own state. */
  readonly phone: PhoneState
  /** The open tags on the page: whether each is ready, or why not, and a finger to tap it with. */
  tags(): readonly TagState[]
  /** Hears of every answered call and every change. Returns what ends it. */
  watch(listener: () => void): () => void
  /** Takes the client out of the page again. */
  uninstall(): void
}
