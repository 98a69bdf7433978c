import { isWxError, type Scope, WxError } from '@wove/core'
import { Hono } from 'hono'
import { type Account, type AccountChoice, createAccounts } from './accounts/account.ts'
import { createCaller } from './accounts/caller.ts'
import { type Bills, createBills } from './bills/bills.ts'
import { type Cards, createCards } from './cards/cards.ts'
import type { TicketKind } from './credentials/credentials.ts'
import { createInvoices, type Invoices } from './invoices/invoices.ts'
import { createAttempts } from './oauth/attempt.ts'
import { exchangeCode } from './oauth/exchange.ts'
import { createFlow } from './oauth/flow.ts'
import { createSessions } from './oauth/session.ts'
import type { SnapshotUser, WechatUser } from './oauth/user.ts'
import { checkOptions, type WechatServerOptions } from './options.ts'
import { createOrigins, normalizedOrigin } from './origins.ts'
import { createReceiver } from './messages/receive.ts'
import { sendNotice, type SubscriptionNotice } from './notices/send.ts'
import { createPlatformClient } from './platform/client.ts'
import { cardSignature } from './routes/card-signature.ts'
import { domainFileRoutes } from './routes/domain-file.ts'
import { answer, toWxError } from './routes/failure.ts'
import { guard } from './routes/guard.ts'
import { invoiceSignature } from './routes/invoice-signature.ts'
import { media } from './routes/media.ts'
import { messageRoutes } from './routes/message.ts'
import { oauthRoutes } from './routes/oauth.ts'
import { signature, type SignatureAnswer, signUrl } from './routes/signature.ts'
import { subscribe } from './routes/subscribe.ts'
import { memoryStore } from './store/memory.ts'

/** The server companion: a `fetch` for any runtime, and its methods for own code. */
export interface WechatServer {
  /**
   * Answers a request; 404 for paths that are not its own.
   *
   * @param connection what the adapter knows of the other end, for the rate limit
   */
  fetch(request: Request, connection?: { ip?: string | undefined }): Promise<Response>
  /** Whether a path is one of this server's. For adapters that pass on what is not. */
  handles(path: string): boolean
  /** Signs a page's address. Throws a `WxError`: `bad-request`, `origin-not-listed`, and those of {@link WechatServer.accessToken}. */
  signUrl(url: string, choice?: AccountChoice): Promise<SignatureAnswer>
  /**
   * The account's access token, for calls of server APIs. It never belongs into a page or a log. Throws a `WxError`:
   * `wrong-secret`, `ip-not-allowed`, `platform-unreachable`, `platform-error`, `store-unreachable`.
   */
  accessToken(choice?: AccountChoice): Promise<string>
  /** Gets a new token in place of one that the platform has answered 40001, 40014 or 42001 to. */
  renewAccessToken(dead: string, choice?: AccountChoice): Promise<string>
  /** The account's ticket, for `signPage`, `signCard` and `signInvoice`. Throws what {@link WechatServer.accessToken} throws. */
  ticket(kind: TicketKind, choice?: AccountChoice): Promise<string>
  /** Who is signed in; never a snapshot user. */
  user(request: Request): WechatUser | undefined
  /** Exchanges a code that a page has sent, for routes of your own. Throws `platform-error` with 40029 or 40163 when it is wrong or used. */
  exchangeCode(code: string, choice?: AccountChoice): Promise<WechatUser | SnapshotUser>
  /**
   * Sends a subscription notice (`subscribeMessage.bizsend`, 订阅通知) to somebody who has agreed to its template. It is
   * never sent twice: after `platform-unreachable` nobody knows whether it has arrived.
   *
   * Throws `notice-refused` when there is no consent left, `notice-bad-data`, `notice-unknown-template`,
   * `notice-bad-openid`, `notice-bad-page`, `platform-unreachable`, `platform-error`, and those of
   * {@link WechatServer.accessToken}.
   *
   * @see https://developers.weixin.qq.com/doc/service/api/notify/notify/api_sendnewsubscribemsg.html
   */
  sendSubscriptionNotice(notice: SubscriptionNotice, choice?: AccountChoice): Promise<void>
  /** Reimbursement, authorization and titles. No routes lead here: your own code decides who may. */
  readonly invoices: Invoices
  /** Codes of cards, and member cards. */
  readonly cards: Cards
  /** Bills and real names, for offices (非税). */
  readonly bills: Bills
}

/**
 * Makes the server companion. It keeps the secret, the token and the tickets, signs pages of listed origins and signs
 * people in: `POST /api/wechat/signature` with `{ url }` answers `{ appId, timestamp, nonceStr, signature, expiresIn, url }`.
 *
 * @example
 * import { createWechatServer } from '@wove/server'
 *
 * const wechat = createWechatServer({
 *   appId: 'wx0123456789abcdef',
 *   appSecret: '0123456789abcdef0123456789abcdef',
 *   origins: ['https://h5.example.com'],
 * })
 * const response = await wechat.fetch(new Request('https://h5.example.com/api/wechat/signature'))
 * console.log(response.status) // 404: only POST signs
 */
export function createWechatServer(options: WechatServerOptions): WechatServer {
  checkOptions(options)
  const { basePath = '/api/wechat', domainFiles = [], store = memoryStore(), sessionKey, website } = options
  const { now = Date.now } = options
  const log = options.log ?? ((line: string) => console.error(line))
  const origins = createOrigins(options.origins)
  const publicUrl = options.publicUrl && normalizedOrigin('publicUrl', options.publicUrl)
  const platform = createPlatformClient(options)
  const report = (error: unknown) =>
    log(`[wove] ${isWxError(error) ? `${error.code}: ${error.message}` : 'a renewal failed'}`)
  const accounts = createAccounts(options, { platform, store, report })

  function account(appId?: string): Account {
    const found = appId === undefined ? accounts.first : accounts.get(appId)
    if (found) return found
    throw new WxError('bad-request', { api: 'account', message: 'this server serves no account of that appId' })
  }

  async function accountOf(request: Request): Promise<Account> {
    const named = options.accountOf ? await options.accountOf(request) : namedAppId(request.url)
    return account(named)
  }

  const caller = createCaller(platform, account)
  const sessions = sessionKey ? createSessions(sessionKey, options.sessionMaxAge ?? 2_592_000, now) : undefined
  const userOf = (request: Request) => {
    const user = sessions?.of(request)?.user
    return user?.kind === 'real' ? user : undefined
  }

  const app = new Hono()
  app.post(
    `${basePath}/signature`,
    signature(async (url, request) => signUrl(url, await accountOf(request), origins)),
  )
  app.post(`${basePath}/card-signature`, cardSignature(accountOf))
  app.post(`${basePath}/invoice-signature`, invoiceSignature(accountOf))
  const { onMedia, onMessage, onSubscribe } = options
  if (onMedia) app.post(`${basePath}/media/:id`, media({ platform, accountOf, userOf, onMedia }))
  if (onSubscribe) app.post(`${basePath}/subscribe`, subscribe(userOf, onSubscribe))
  if (onMessage)
    messageRoutes(app, `${basePath}/message`, { accountOf, receiver: createReceiver(store, onMessage, report) })
  if (sessionKey && sessions) {
    const attempts = createAttempts(sessionKey, now)
    const flow = createFlow({
      basePath,
      origins,
      publicUrl,
      authorizeBase: options.authorizeBase,
      platform,
      store,
      sessions,
      attempts,
      onSignIn: options.onSignIn,
      account: (appId) => (website?.appId === appId ? website : accounts.get(appId)),
    })
    const appIdOf = async (request: Request, scope: Scope) => {
      if (scope !== 'snsapi_login') return (await accountOf(request)).appId
      if (website) return website.appId
      throw new WxError('bad-request', { api: 'oauth', message: 'snsapi_login needs the website option of the server' })
    }
    oauthRoutes(app, `${basePath}/oauth`, { origins, store, flow, attempts, sessions, log, appIdOf })
  }
  domainFileRoutes(app, domainFiles)
  const refuse = (thrown: unknown, request: { method: string; path: string }) => {
    const { error, status } = toWxError(thrown, request, log)
    return answer(error, status)
  }
  app.onError((error, { req }) => refuse(error, req))
  const guarded = guard({ basePath, origins, rateLimit: options.rateLimit, handle: app.fetch, refuse })

  return {
    fetch: async (request, { ip } = {}) => guarded(request, ip),
    handles: (path) => path.startsWith(`${basePath}/`) || domainFiles.includes(path.slice(1)),
    signUrl: async (url, { appId } = {}) => signUrl(url, account(appId), origins),
    accessToken: async ({ appId } = {}) => (await account(appId).credentials.token.get()).value,
    renewAccessToken: async (dead, { appId } = {}) => (await account(appId).credentials.token.renew(dead)).value,
    ticket: async (kind, { appId } = {}) => (await account(appId).credentials.ticket(kind).get()).value,
    user: userOf,
    exchangeCode: async (code, { appId } = {}) => exchangeCode(platform, account(appId), code),
    sendSubscriptionNotice: async (notice, { appId } = {}) => sendNotice(platform, account(appId), notice),
    invoices: createInvoices(caller, origins),
    cards: createCards(caller),
    bills: createBills(caller, origins),
  }
}

/** The account that the query names. */
function namedAppId(url: string): string | undefined {
  // Most requests have no query, and taking an address apart takes its time.
  return url.includes('?') ? (new URL(url).searchParams.get('appId') ?? undefined) : undefined
}
