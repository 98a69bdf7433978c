import type { Text } from '../../text.ts'
import type { PhoneState } from '../phone.ts'
import type { Profile } from '../profile.ts'

/** What an open tag works with when the person taps it. */
export interface TapContext<Choice> {
  /** An attribute's text; empty when it is missing. */
  attribute(name: string): string
  readonly profile: Profile
  readonly phone: PhoneState
  /** Asks the person: a queued choice, or the sheet, which knows what is `shown` beside the attributes. `undefined` when they cancel. */
  choose(shown?: Readonly<Record<string, unknown>>): Promise<Choice | undefined>
  /** Asks the platform beside the page's back, for the account that the page is verified for. */
  platform<Answer>(path: string, body: object): Promise<Answer>
}

/** An event of an open tag, with its `detail`. */
export interface TagEvent {
  readonly type: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** An open tag, declared once. */
export interface OpenTag<Name extends string = string, Choice = unknown> {
  /** The element's name, also in `openTagList` and for queued outcomes. */
  readonly api: Name
  /** The names of the slots that it reads. */
  readonly slots: readonly string[]
  /** The mark in the reference. */
  readonly source: string
  /** Whether it says `ready` (`wx-open-audio` does not on Android). */
  saysReady(profile: Profile): boolean
  /** What is wrong with the attributes, seen before anybody taps. */
  objection(attribute: (name: string) => string): Text | undefined
  /** What a tap leads to: an event, or nothing when the person cancels. */
  tap(context: TapContext<Choice>): TagEvent | undefined | Promise<TagEvent | undefined>
  /** What the element can do beside: methods and properties of `wx-open-audio`. What is returned starts it once granted. */
  equip?(element: HTMLElement, attribute: (name: string) => string): () => void
}

export function defineOpenTag<Name extends string, Choice = never>(tag: OpenTag<Name, Choice>): OpenTag<Name, Choice> {
  return tag
}

export const always = () => true
