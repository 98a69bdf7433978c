import { Hono } from 'hono'
import { type Account, defaultAccount } from './platform/account.ts'
import { type Clock, createClock } from './platform/clock.ts'
import { Credentials } from './platform/credentials.ts'
import { PlatformRefusal } from './platform/endpoint.ts'
import * as endpoints from './platform/endpoints/index.ts'
import { MediaStore } from './platform/media.ts'
import { authorizePages } from './platform/pages/authorize.ts'
import { subscribeMessagePage } from './platform/pages/subscribe-message.ts'
import { type DeliveredNotice, Notices } from './platform/notices/notices.ts'
import { NoticePushes, type PushedEvent } from './platform/notices/pushes.ts'
import type { PlatformParts, PlatformSwitches } from './platform/parts.ts'
import { defaultPeople, People, type Person } from './platform/people.ts'
import { sideDoor } from './platform/side-door.ts'
import { SignIn } from './platform/sign-in.ts'
import { type SentMessage, Subscriptions } from './platform/subscriptions.ts'
import { sha1Hex, textToSign } from './platform/signature.ts'
import { type Verdict, verify, type VerifyRequest } from './platform/verify.ts'

export type { Account } from './platform/account.ts'
export type { Clock } from './platform/clock.ts'
export type { Diagnosis } from './platform/diagnosis/diagnose.ts'
export type { DeliveredNotice } from './platform/notices/notices.ts'
export type { MessageConfiguration, PushedEvent } from './platform/notices/pushes.ts'
export type { NoticeTemplate } from './platform/notices/template.ts'
export type { PlatformSwitches } from './platform/parts.ts'
export type { Person } from './platform/people.ts'
export type { SentMessage } from './platform/subscriptions.ts'
export type { Verdict, VerifyRequest } from './platform/verify.ts'

export interface PlatformOptions {
  /** The accounts; one default account for `localhost` when missing. */
  accounts?: readonly Account[]
  /** Who can use the phone. The first one holds it to begin with. */
  people?: readonly Person[]
  /** Other values for what the reference is unsure of. */
  switches?: Partial<PlatformSwitches>
  /** Makes tokens and tickets: the same seed gives the same ones. */
  seed?: string
  /** Milliseconds since 1970 at which the clock starts; the computer's time when missing. */
  now?: number
  /** Hears each verification that was refused. */
  onRefusal?: (verdict: Verdict, request: VerifyRequest) => void
  /** Hears each event that was pushed to a server, taken or not. */
  onPush?: (event: PushedEvent) => void
  /** Takes pushed events to the accounts' servers in place of the global fetch: `wechat.fetch` in tests. */
  fetch?: (request: Request) => Promise<Response>
}

/** What `wx.config` wants to know. */
export interface PageSignature {
  appId: string
  /** Seconds since 1970. */
  timestamp: number
  nonceStr: string
  signature: string
}

/** A pretend WeChat platform. */
export interface Platform {
  /** Answers the server APIs, whatever the host of the request's URL. */
  fetch(request: Request): Promise<Response>
  readonly accounts: readonly Account[]
  readonly clock: Clock
  /** Who can use the phone, and who holds it. */
  readonly people: Pick<People, 'all' | 'current' | 'choose' | 'find' | 'openid'>
  /** The one-time messages that were sent. */
  readonly sent: readonly SentMessage[]
  /** The subscription notices that have arrived, oldest first. */
  readonly notices: readonly DeliveredNotice[]
  /** The person whose phone it is switches a notice off in the settings. The first account when none is named. */
  switchOffNotices(templateId: string, appId?: string): void
  /** The events that were pushed to the accounts' servers. */
  readonly pushed: readonly PushedEvent[]
  /** Resolves when every event has been taken by its server, or given up. */
  settled(): Promise<void>
  /** Signs a page as the account's server does: for tests without a server. The first account when none is named. */
  sign(url: string, appId?: string): PageSignature
  /** Checks a page's signature as a client does. */
  verify(request: VerifyRequest): Verdict
}

/**
 * Makes a platform that issues tokens and tickets, checks signatures for real and names the mistake behind a wrong one.
 * Its `fetch` can stand in for the network in tests, or be mounted in any server.
 *
 * @example
 * import { createPlatform } from '@wove/simulator/platform'
 *
 * const platform = createPlatform()
 * const response = await platform.fetch(new Request('https://api.weixin.qq.com/cgi-bin/stable_token', { method: 'POST' }))
 * console.log(await response.json()) // { errcode: 40002, errmsg: 'invalid grant_type, rid: …' }
 */
export function createPlatform({
  accounts = [defaultAccount],
  seed = 'wove',
  now,
  people: somebody = defaultPeople,
  switches,
  onRefusal,
  onPush = () => {},
  fetch = (request) => globalThis.fetch(request),
}: PlatformOptions = {}): Platform {
  const clock = createClock(now)
  const credentials = new Credentials(clock, seed)
  const people = new People(somebody, seed)
  const options: PlatformSwitches = { refusedSignIn: 'returns', popupEvent: 'first', ...switches }
  const pushes = new NoticePushes(fetch, onPush)
  const parts: PlatformParts = {
    accounts,
    clock,
    credentials,
    people,
    faults: { doubleCallback: false },
    media: new MediaStore(clock, seed),
    notices: new Notices(people, pushes, clock, options),
    options,
    signIn: new SignIn(clock, people, seed),
    subscriptions: new Subscriptions(),
  }

  function check(request: VerifyRequest): Verdict {
    const verdict = verify(request, accounts, credentials, clock)
    if (verdict.keyword !== 'ok') onRefusal?.(verdict, request)
    return verdict
  }

  function named(appId = accounts[0]?.appId): Account {
    const account = accounts.find((each) => each.appId === appId)
    if (account) return account
    throw new Error(`there is no account ${appId} on this platform`)
  }

  let signed = 0
  function sign(url: string, appId?: string): PageSignature {
    const account = named(appId)
    const { value: ticket } = credentials.issue(account, 'jsapi')
    const timestamp = Math.floor(clock.now() / 1000)
    const nonceStr = sha1Hex(`${seed} nonce ${signed++}`).slice(0, 16)
    const text = textToSign({ ticket, nonceStr, timestamp: String(timestamp), url: url.split('#', 1)[0]! })
    return { appId: account.appId, timestamp, nonceStr, signature: sha1Hex(text) }
  }

  const app = new Hono()
  let requests = 0
  for (const { method, path, answer } of Object.values(endpoints)) {
    app.on(method, path, async (context) => {
      requests++
      const request = context.req.raw
      const body = (await request
        .clone()
        .json()
        .catch(() => ({}))) as Record<string, unknown>
      const query = new URL(context.req.url).searchParams
      try {
        const given = await answer({ ...parts, query, body, request })
        return given instanceof Response ? given : context.json(given as object)
      } catch (error) {
        if (!(error instanceof PlatformRefusal)) throw error
        // The platform answers 200 to everything, and ends its messages with the request's id.
        return context.json({ errcode: error.errcode, errmsg: `${error.message}, rid: ${requestId(requests)}` })
      }
    })
  }
  app.route('/simulator', sideDoor(parts, check))
  // By their own host, or led here under the path that bears its name.
  for (const place of ['/', '/open.weixin.qq.com']) app.route(place, authorizePages(parts))
  for (const place of ['/', '/mp.weixin.qq.com']) app.route(place, subscribeMessagePage(parts))
  app.notFound((context) =>
    context.json(
      { errcode: 48001, errmsg: `api unauthorized: the pretend platform has no ${context.req.path} yet` },
      404,
    ),
  )

  return {
    fetch: async (request) => app.fetch(request),
    accounts,
    clock,
    people,
    sent: parts.subscriptions.sent,
    notices: parts.notices.delivered,
    switchOffNotices: (templateId, appId) => parts.notices.switchOff(named(appId), templateId),
    pushed: pushes.pushed,
    settled: () => pushes.settled(),
    sign,
    verify: check,
  }
}

const requestId = (count: number) => `${count.toString(16).padStart(8, '0')}-${'0'.repeat(8)}`
