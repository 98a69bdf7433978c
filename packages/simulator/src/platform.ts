import { Hono } from 'hono'
import { encryptCode } from './client/cards.ts'
import { type Account, defaultAccount } from './platform/account.ts'
import { type Authorization, Authorizations } from './platform/authorizations.ts'
import { type Clock, createClock } from './platform/clock.ts'
import { Credentials } from './platform/credentials.ts'
import { PlatformRefusal } from './platform/endpoint.ts'
import * as endpoints from './platform/endpoints/index.ts'
import { Invoices, type SimulatedInvoice } from './platform/invoices.ts'
import { MediaStore } from './platform/media.ts'
import { createMerchant, type Merchant } from './platform/merchant.ts'
import { type Order, Orders } from './platform/orders.ts'
import { authorizePages } from './platform/pages/authorize.ts'
import { subscribeMessagePage } from './platform/pages/subscribe-message.ts'
import { type DeliveredNotice, Notices } from './platform/notices/notices.ts'
import { NoticePushes, type PushedEvent } from './platform/notices/pushes.ts'
import { walletPages } from './platform/pages/wallet.ts'
import type { PlatformParts, PlatformSwitches } from './platform/parts.ts'
import { defaultPeople, People, type Person } from './platform/people.ts'
import { type QuotaLimits, Quotas } from './platform/quotas.ts'
import { sideDoor } from './platform/side-door.ts'
import { SignIn } from './platform/sign-in.ts'
import { type SentMessage, Subscriptions } from './platform/subscriptions.ts'
import { checkCall } from './platform/signed-calls/check.ts'
import type { CallVerdict, SignedCall } from './platform/signed-calls/signed-call.ts'
import { createSigning, type Signing } from './platform/signing.ts'
import { type Transfer, Transfers } from './platform/transfers.ts'
import { type Verdict, verify, type VerifyRequest } from './platform/verify.ts'

export type { Account } from './platform/account.ts'
export type { Authorization, AuthorizationKind, GivenTitle } from './platform/authorizations.ts'
export type { Clock } from './platform/clock.ts'
export type { Diagnosis } from './platform/diagnosis/diagnose.ts'
export type { DeliveredNotice } from './platform/notices/notices.ts'
export type { MessageConfiguration, PushedEvent } from './platform/notices/pushes.ts'
export type { NoticeTemplate } from './platform/notices/template.ts'
export type { ReimburseStatus, SimulatedInvoice } from './platform/invoices.ts'
export { createMerchant, type Merchant, type MerchantWithKey } from './platform/merchant.ts'
export type { Order } from './platform/orders.ts'
export type { PlatformSwitches } from './platform/parts.ts'
export type { Person } from './platform/people.ts'
export type { QuotaLimits } from './platform/quotas.ts'
export type { CallVerdict, SignedCall } from './platform/signed-calls/signed-call.ts'
export type {
  CardSignature,
  ChoiceSignature,
  PageSignature,
  PaymentParameters,
  Signing,
  TestOrder,
  TestTransfer,
  TransferParameters,
} from './platform/signing.ts'
export type { SentMessage } from './platform/subscriptions.ts'
export type { Transfer } from './platform/transfers.ts'
export type { Verdict, VerifyRequest } from './platform/verify.ts'

export interface PlatformOptions {
  /** The accounts; one default account for `localhost` when missing. */
  accounts?: readonly Account[]
  /** Who can use the phone. The first one holds it to begin with. */
  people?: readonly Person[]
  /** The merchants of WeChat Pay; one with fresh keys for the first account when missing. */
  merchants?: readonly Merchant[]
  /** Other values for what the reference is unsure of. */
  switches?: Partial<PlatformSwitches>
  /** How often an account may call an API in a day, by path, beside the limits of tokens: `{ '/cgi-bin/ticket/getticket': 1 }`. */
  quotas?: QuotaLimits
  /** Makes tokens and tickets: the same seed gives the same ones. */
  seed?: string
  /** Milliseconds since 1970 at which the clock starts; the computer's time when missing. */
  now?: number
  /** Hears each verification of a page, and each call with a signature of its own, that was refused. */
  onRefusal?: (verdict: Verdict) => void
  /** Hears each event that was pushed to a server, taken or not. */
  onPush?: (event: PushedEvent) => void
  /** Takes pushed events to the accounts' servers in place of the global fetch: `wechat.fetch` in tests. */
  fetch?: (request: Request) => Promise<Response>
}

/** A pretend WeChat platform. */
export interface Platform extends Signing {
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
  /** What the account's servers have asked people on the platform's own pages, and what these have said. */
  readonly authorizations: readonly Authorization[]
  /** The invoices of whoever holds the phone. */
  readonly invoices: readonly SimulatedInvoice[]
  /** A card's or invoice's code as pages get it, for tests without a page. */
  encryptCode(code: string): string
  /** The orders of all merchants. */
  readonly orders: readonly Order[]
  /** The transfers of all merchants to people. */
  readonly transfers: readonly Transfer[]
  /** Checks a page's signature as a client does. */
  verify(request: VerifyRequest): Verdict
  /** Checks the signature that a call carries itself: of cards, invoices, payments, transfers. */
  verifyCall(call: SignedCall): Promise<CallVerdict>
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
  merchants: givenMerchants,
  quotas = {},
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
  let merchants: Promise<readonly Merchant[]> | undefined
  const parts: PlatformParts = {
    accounts,
    authorizations: new Authorizations(clock, seed),
    clock,
    credentials,
    people,
    faults: { doubleCallback: false },
    invoices: new Invoices(people),
    media: new MediaStore(clock, seed),
    notices: new Notices(people, pushes, clock, options),
    // Keys take a moment to make: whoever pays nothing does not wait for them.
    merchants: () => (merchants ??= givenMerchants ? Promise.resolve(givenMerchants) : defaultMerchant(accounts)),
    orders: new Orders(clock, seed),
    options,
    quotas: new Quotas(clock, quotas),
    signIn: new SignIn(clock, people, seed),
    subscriptions: new Subscriptions(),
    transfers: new Transfers(clock, seed),
    usedCardSignatures: new Set(),
  }

  function heard<Answer extends Verdict>(verdict: Answer): Answer {
    if (verdict.keyword !== 'ok') onRefusal?.(verdict)
    return verdict
  }

  function named(appId = accounts[0]?.appId): Account {
    const account = accounts.find((each) => each.appId === appId)
    if (account) return account
    throw new Error(`there is no account ${appId} on this platform`)
  }

  const check = (request: VerifyRequest) => heard(verify(request, accounts, credentials, clock))
  const verifyCall = async (call: SignedCall) => heard(await checkCall(call, parts))

  const app = new Hono()
  let requests = 0
  for (const { method, path, answer } of Object.values(endpoints)) {
    app.on(method, path, async (context) => {
      requests++
      const request = context.req.raw
      const body = await readBody(request)
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
  app.route('/simulator', sideDoor(parts, check, verifyCall))
  // By their own host, or led here under the path that bears its name.
  for (const place of ['/', '/open.weixin.qq.com']) app.route(place, authorizePages(parts))
  for (const place of ['/', '/mp.weixin.qq.com']) {
    app.route(place, subscribeMessagePage(parts))
    app.route(place, walletPages(parts))
  }
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
    get authorizations() {
      return parts.authorizations.all
    },
    get invoices() {
      return parts.invoices.ofCurrent()
    },
    encryptCode,
    orders: parts.orders.all,
    transfers: parts.transfers.all,
    ...createSigning(parts, seed),
    verify: check,
    verifyCall,
  }
}

const defaultMerchant = async (accounts: readonly Account[]) => [
  await createMerchant({ appIds: accounts.map(({ appId }) => appId) }),
]

/** The fields of a JSON body; none for what is no JSON object. The request itself can still be read. */
async function readBody(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined)
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {}
}

const requestId = (count: number) => `${count.toString(16).padStart(8, '0')}-${'0'.repeat(8)}`
