import { isWxError, type Scope, WxError } from '@wove/core'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
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
import { createPlatformClient } from './platform/client.ts'
import { cardSignature } from './routes/card-signature.ts'
import { domainFile } from './routes/domain-file.ts'
import { answer, toWxError } from './routes/failure.ts'
import { invoiceSignature } from './routes/invoice-signature.ts'
import { media } from './routes/media.ts'
import { oauthRoutes } from './routes/oauth.ts'
import { signature, type SignatureAnswer, signUrl } from './routes/signature.ts'
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
  const { basePath = '/api/wechat', domainFiles = [], store = memoryStore(), sessionKey, website, onMedia } = options
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
    const named = options.accountOf
      ? await options.accountOf(request)
      : (new URL(request.url).searchParams.get('appId') ?? undefined)
    return account(named)
  }

  const caller = createCaller(platform, account)
  const sessions = sessionKey ? createSessions(sessionKey, options.sessionMaxAge ?? 2_592_000) : undefined
  const userOf = (request: Request) => {
    const user = sessions?.of(request)?.user
    return user?.kind === 'real' ? user : undefined
  }

  const app = new Hono()
  app.use(
    `${basePath}/*`,
    cors({
      origin: (origin) => (origins.has(origin) ? origin : null),
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['content-type', 'authorization'],
      credentials: true,
      maxAge: 600,
    }),
    async (context, next) => {
      const origin = context.req.header('origin')
      // Browsers name their page here: a foreign one gets nothing, even where it could not read the answer.
      if (context.req.method === 'POST' && origin !== undefined && !origins.has(origin))
        throw new WxError('origin-not-listed', { api: 'request', message: 'the page that asks is of no listed origin' })
      const info = { route: context.req.path.slice(basePath.length + 1), ip: (context.env as { ip?: string }).ip }
      if (options.rateLimit && !(await options.rateLimit(context.req.raw, info)))
        throw new WxError('too-many-requests', { api: info.route })
      await next()
    },
    bodyLimit({
      maxSize: 16_384,
      onError: () => {
        throw new WxError('bad-request', { api: 'request', message: 'the body is larger than 16 KB' })
      },
    }),
  )
  app.post(
    `${basePath}/signature`,
    signature(async (url, request) => signUrl(url, await accountOf(request), origins)),
  )
  app.post(`${basePath}/card-signature`, cardSignature(accountOf))
  app.post(`${basePath}/invoice-signature`, invoiceSignature(accountOf))
  if (onMedia) app.post(`${basePath}/media/:id`, media({ platform, accountOf, userOf, onMedia }))
  if (sessionKey && sessions) {
    const attempts = createAttempts(sessionKey)
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
  app.get('/:file{MP_verify_\\w+\\.txt}', domainFile(domainFiles))
  app.onError((thrown, context) => {
    const { error, status } = toWxError(thrown, context, log)
    return answer(context, error, status)
  })

  return {
    fetch: async (request, connection = {}) => app.fetch(request, connection),
    handles: (path) => path.startsWith(`${basePath}/`) || domainFiles.includes(path.slice(1)),
    signUrl: async (url, { appId } = {}) => signUrl(url, account(appId), origins),
    accessToken: async ({ appId } = {}) => (await account(appId).credentials.token.get()).value,
    renewAccessToken: async (dead, { appId } = {}) => (await account(appId).credentials.token.renew(dead)).value,
    ticket: async (kind, { appId } = {}) => (await account(appId).credentials.ticket(kind).get()).value,
    user: userOf,
    exchangeCode: async (code, { appId } = {}) => exchangeCode(platform, account(appId), code),
    invoices: createInvoices(caller, origins),
    cards: createCards(caller),
    bills: createBills(caller, origins),
  }
}
