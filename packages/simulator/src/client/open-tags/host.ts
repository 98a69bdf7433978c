import type { Text } from '../../text.ts'
import type { AnyOutcome } from '../outcome.ts'
import type { PhoneState } from '../phone.ts'
import type { Profile } from '../profile.ts'
import { soon } from '../soon.ts'
import type { createVerification } from '../verification.ts'
import { tagClass } from './element.ts'
import type { OpenTag, TagEvent } from './open-tag.ts'
import { type Refusal, refusal } from './refusal.ts'
import * as declared from './tags/index.ts'

/** An open tag on the page, as tests and the shell see it. */
export interface TagState {
  readonly element: Element
  /** `wx-open-launch-weapp`, … */
  readonly api: string
  state: 'waiting' | 'ready' | 'refused'
  /** Why it is not ready. */
  reason?: Text | undefined
  /** Taps it as a finger does: a scripted click is none. */
  tap(): Promise<void>
}

/** What the tags of a page ask of its client. */
export interface TagHost {
  profile(): Profile
  refusal(name: string): Refusal | undefined
  /** Enters a tag into the list; `look` is called when something may have changed. */
  join(state: TagState, look: () => void): () => void
  complain(api: string, reason: Text): void
  tap(tag: OpenTag, attribute: (name: string) => string): Promise<TagEvent | undefined>
}

export interface OpenTagParts {
  profile(): Profile
  readonly phone: PhoneState
  readonly verification: ReturnType<typeof createVerification>
  queued(api: string): Promise<AnyOutcome | undefined>
  ask(api: string, args: Readonly<Record<string, unknown>>): Promise<unknown>
  platform<Answer>(path: string, body: object): Promise<Answer>
}

// Elements are defined once for a page and outlive the simulator that has defined them.
let present: TagHost | undefined

/** Lets the open tags of the page work. What is returned tells of them, makes them look again, and ends it. */
export function openTags({ profile, phone, verification, queued, ask, platform }: OpenTagParts) {
  const joined = new Map<TagState, () => void>()
  const complaints = new Set<string>()

  const host: TagHost = {
    profile,
    refusal: (name) => refusal(name, profile(), verification),
    join(state, look) {
      joined.set(state, look)
      return () => void joined.delete(state)
    },
    complain(api, { zh, en }) {
      if (complaints.has(api + en)) return
      complaints.add(api + en)
      console.warn(`[wove] <${api}>: ${en} ${zh}`)
    },
    async tap(tag, attribute) {
      const args = Object.fromEntries(tagAttributes.map((name) => [name, attribute(name)]).filter(([, value]) => value))
      // A queued outcome or the sheet may end in another way than by a choice.
      let other: TagEvent | 'nothing' | undefined
      async function choose(shown = {}): Promise<unknown> {
        const end = (await queued(tag.api)) ?? (await ask(tag.api, { ...args, ...shown }))
        other = withoutChoice(end)
        return other || end === 'cancel' ? undefined : end
      }
      const event = await tag.tap({
        attribute,
        phone,
        profile: profile(),
        choose,
        platform: (path, body) => platform(path, { appId: verification.grant()?.verdict.account?.appId, ...body }),
      })
      return other === 'nothing' ? undefined : (other ?? event)
    },
  }

  if (profile().wechat) {
    present = host
    for (const tag of Object.values<OpenTag>(declared)) {
      if (!customElements.get(tag.api))
        customElements.define(
          tag.api,
          tagClass(tag, () => present),
        )
    }
  }
  const look = () => joined.forEach((each) => each())
  // A route change takes the grant away.
  const { navigation } = window as { navigation?: EventTarget }
  const places = [navigation, window].filter((each) => each !== undefined)
  for (const place of places) for (const type of moves) place.addEventListener(type, look)

  return {
    states: (): readonly TagState[] => [...joined.keys()],
    look,

    /** After a verification: tells the page what becomes of the tags that it has asked for. */
    verified(): void {
      const grant = verification.grant()
      if (!profile().wechat || !grant) return
      const refused = [...grant.tags].map((name) => host.refusal(name)).find((each) => each?.told)
      const asked = grant.tags.size > 0
      const tell = () => {
        if (refused) {
          document.dispatchEvent(new CustomEvent('WeixinOpenTagsError', { detail: { errMsg: refused.told } }))
        } else if (asked) document.dispatchEvent(new Event('WeixinOpenTagsReady'))
        look()
      }
      // After the page has heard of its config.
      soon(() => soon(tell))
    },

    end(): void {
      if (present === host) present = undefined
      for (const place of places) for (const type of moves) place.removeEventListener(type, look)
    },
  }
}

/** What comes of a tap where nobody chooses anything; `nothing` for a cancellation. */
function withoutChoice(end: unknown): TagEvent | 'nothing' | undefined {
  if (end === 'silence') return 'nothing'
  if (typeof end !== 'object' || end === null) return undefined
  if ('raw' in end) return end.raw as TagEvent
  return 'fail' in end ? { type: 'error', detail: { errMsg: String(end.fail) } } : undefined
}

const moves = ['currententrychange', 'popstate', 'hashchange'] as const
const tagAttributes = ['username', 'appid', 'path', 'env-version', 'extra-data', 'extinfo', 'template', 'src', 'title']
