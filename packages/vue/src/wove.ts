import { detectEnvironment, type Environment, isWxError, WxError } from '@wove/core'
import { type OpenTag, pageJssdk, type TraceEvent } from '@wove/jssdk'
import type { Obstacle } from '@wove/jssdk/open-tags'
import { type ShallowRef, shallowRef } from 'vue'
import { findObstacle } from './open-tags/reason.ts'
import type { WoveOptions } from './options.ts'
import { createShare, type Share } from './share.ts'

/** How the verification of the page stands. */
export type WechatStatus = 'idle' | 'verifying' | 'ready' | 'failed'

/** What the client has granted to the page at one address. */
export interface Grant {
  /** The whole address, hash included: that is what open tags are bound to. */
  readonly address: string
  /** The tags that were asked for. */
  readonly asked: readonly string[]
  /** The tags that the client names as granted; `undefined` where it names none, or its words do not reach us. */
  readonly listed: readonly string[] | undefined
}

/** What the plugin keeps for the app. The composables show parts of it. */
export interface Wove {
  readonly options: WoveOptions
  readonly environment: Environment
  readonly status: ShallowRef<WechatStatus>
  readonly error: ShallowRef<WxError | undefined>
  /** Replaced only when something changes for the tags: another address, another list, or a failure in between. */
  readonly grant: ShallowRef<Grant | undefined>
  /** Whether a verification has succeeded at an earlier address. */
  readonly wasGranted: ShallowRef<boolean>
  /** The document's own word against open tags: `WeixinOpenTagsError`, or a content security policy. */
  readonly objection: ShallowRef<WxError | undefined>
  readonly share: Share
  /** What stands in the way of a tag, before it is even created. */
  findObstacle(tag: OpenTag): Obstacle | undefined
  /** In development: says on an element why its tag does not work. */
  badge?: (host: HTMLElement, error: WxError | undefined) => Promise<void>
  /** Asks for a tag, if it was not asked for yet. */
  need(tag: OpenTag): void
  /** Verifies where it is needed. Never rejects: how it ended stands in `status` and `error`. */
  verify(): Promise<void>
  /** Says that the address may have changed. */
  moved(): void
  /** Starts in a page. Returns what ends it. */
  start(): () => void
}

export function createState(options: WoveOptions): Wove {
  const environment = detectEnvironment()
  const status = shallowRef<WechatStatus>('idle')
  const error = shallowRef<WxError>()
  const grant = shallowRef<Grant>()
  const wasGranted = shallowRef(false)
  const objection = shallowRef<WxError>()
  const share = createShare(options.share, environment)
  const tags = new Set<OpenTag>(options.openTagList)
  let asked: Omit<Grant, 'listed'> = { address: '', asked: [] }
  let address = ''
  let queued: Promise<void> | undefined
  let own = 0

  function hear(event: TraceEvent): void {
    if (event.kind === 'verify') {
      asked = { address: location.href, asked: [...tags] }
      objection.value = undefined
      status.value = 'verifying'
    } else if (event.kind === 'verified') {
      const next: Grant = { ...asked, listed: listedTags(event.data) }
      if (JSON.stringify(next) !== JSON.stringify(grant.value)) grant.value = next
      wasGranted.value = true
      error.value = undefined
      status.value = 'ready'
    } else if (event.kind === 'refused' && !own) {
      // A method's own call has made this attempt: its error is the page's, too.
      void run(() => pageJssdk().ready())
    }
    if (options.onEvent) options.onEvent(event)
    else if (options.debug) console.log(event)
  }

  async function run(work: () => Promise<void>): Promise<void> {
    own++
    try {
      await work()
    } catch (cause) {
      grant.value = undefined
      error.value = isWxError(cause) ? cause : new WxError('failed', { api: 'config', message: String(cause), cause })
      status.value = 'failed'
    } finally {
      own--
    }
  }

  /** Verifies anew, also where the last one still stands. Costs no request while the signature holds. */
  function configure(): Promise<void> {
    return (queued ??= Promise.resolve().then(() => {
      queued = undefined
      address = location.href
      return run(() => pageJssdk().configure({ ...options, openTagList: [...tags], onEvent: hear }))
    }))
  }

  function verify(): Promise<void> {
    const tagsMoved = tags.size > 0 && grant.value?.address !== location.href
    return queued || status.value === 'failed' || tagsMoved ? configure() : run(() => pageJssdk().ready())
  }

  function moved(): void {
    share.renew()
    if (address === location.href || error.value?.code === 'not-in-wechat') return
    address = location.href
    void verify()
  }

  const wove: Wove = {
    options,
    environment,
    status,
    error,
    grant,
    wasGranted,
    objection,
    share,
    verify,
    moved,

    findObstacle: (tag) => findObstacle(wove, tag),

    // Loaded when a tag is in trouble.
    ...(process.env.NODE_ENV === 'development' && {
      async badge(host: HTMLElement, reason: WxError | undefined) {
        const { showBadge } = await import('./open-tags/badge.ts')
        showBadge(host, reason)
      },
    }),

    need(tag) {
      if (tags.has(tag)) return
      tags.add(tag)
      if (status.value !== 'idle') void configure()
    },

    start() {
      // Before the first verification: the client sends these right after it.
      const listening: [EventTarget, string, (event: Event) => void][] = [
        [document, 'WeixinOpenTagsError', (event) => (objection.value = tagsError(event))],
        [document, 'securitypolicyviolation', (event) => (objection.value = policyError(event) ?? objection.value)],
        [window, 'popstate', moved],
        [window, 'hashchange', moved],
      ]
      for (const [target, name, listener] of listening) target.addEventListener(name, listener)
      const stopShare = share.start()
      status.value = 'verifying'
      // In a microtask, so that the tags of the first page are asked for along with the rest.
      void configure()
      return () => {
        for (const [target, name, listener] of listening) target.removeEventListener(name, listener)
        stopShare()
      }
    },
  }
  return wove
}

/** The list in the client's answer, whether it came as a list or as its JSON text. */
function listedTags(data: unknown): readonly string[] | undefined {
  const { verifyOpenTagList: list } = Object(data) as { verifyOpenTagList?: unknown }
  if (Array.isArray(list)) return list.map(String)
  return typeof list === 'string' ? (list.match(/wx-open-[\w-]+/g) ?? []) : undefined
}

function tagsError(event: Event): WxError {
  const { detail } = event as CustomEvent<{ errMsg?: string } | undefined>
  return new WxError('tags-refused', { api: 'WeixinOpenTagsError', message: detail?.errMsg, raw: detail })
}

/** The tag's own frame has the scheme `webcompt:` or lies on qq.com; other violations are not ours. */
function policyError(event: Event): WxError | undefined {
  const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent
  if (!/^(frame|child|default)-src/.test(effectiveDirective)) return undefined
  if (!/^webcompt|^https:\/\/([\w-]+\.)*qq\.com(\/|$)/.test(blockedURI)) return undefined
  return new WxError('tag-blocked', {
    api: 'securitypolicyviolation',
    message: `${effectiveDirective} blocks ${blockedURI}`,
  })
}
