import type { CallVerdict } from '../platform/signed-calls/signed-call.ts'
import type { PhoneState } from './phone.ts'
import type { Profile } from './profile.ts'

/** A raw answer as it goes over the bridge. */
export type RawAnswer = Record<string, unknown>

/** What a behaviour works with. */
export interface BehaviourContext<Choice> {
  readonly args: Readonly<Record<string, unknown>>
  readonly profile: Profile
  readonly phone: PhoneState
  /**
   * Asks the person: a queued choice, or the sheet. `undefined` when they cancel.
   *
   * @param known what the sheet shows besides the page's own arguments
   */
  choose(known?: object): Promise<Choice | undefined>
  /** Has the platform look at the signature that this call carries itself; a refusal is shown and kept for `diagnosis()`. */
  checkSignature(): Promise<CallVerdict>
  /** Shows the person something that the page does not wait for: a map, pictures. */
  show(): void
  /** Fires an event of the client, in a later task. */
  fire(event: string, data?: unknown): void
  /** Asks the platform, as clients do beside the page's back: `platform('media', { … })`. */
  platform<Answer>(path: string, body: object): Promise<Answer>
  /** The answer with its message in this profile's spelling: `say('ok', { localIds })`. */
  say(keyword: string, fields?: RawAnswer): RawAnswer
  /** A list or table in this profile's form. */
  list(value: unknown): unknown
  /** Whether this client knows a bridge name. */
  supports(native: string): boolean
}

/** How the client answers one bridge call. Each cites its mark in the reference. */
export interface Behaviour<Api extends string = string, Choice = unknown> {
  /** The method's name in `jsApiList`. */
  readonly api: Api
  /** The bridge's name. */
  readonly native: string
  /** The prefix of its `err_msg`, where it is not the native name. */
  readonly prefix?: string
  /** Answers without a verified page (§8.3). */
  readonly exempt?: true
  /** The name in `jsApiList` that allows it, where it is not its own: a share action is allowed by its menu event. */
  readonly grantedBy?: string
  /** The mark in the reference. */
  readonly source: string
  /** An `err_msg` of its own, where a client spells it in neither of the usual ways. */
  spelling?(keyword: string, profile: Profile): string | undefined
  answer(context: BehaviourContext<Choice>): RawAnswer | Promise<RawAnswer>
}

export function defineBehaviour<Api extends string, Choice = never>(
  behaviour: Behaviour<Api, Choice>,
): Behaviour<Api, Choice> {
  return behaviour
}
