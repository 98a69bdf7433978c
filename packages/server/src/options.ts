import { WxError } from '@wove/core'
import type { TokenMode } from './credentials/credentials.ts'
import type { CredentialSources } from './credentials/sources.ts'
import type { OnSignIn } from './oauth/user.ts'
import type { OnMessage } from './messages/receive.ts'
import type { OnMedia } from './routes/media.ts'
import type { OnSubscribe } from './routes/subscribe.ts'
import type { Store } from './store/store.ts'

/** An official account's identity. */
export interface WechatAccount {
  /** The account's AppID, `wx…`. */
  appId: string
  /** The account's AppSecret: 32 hexadecimal characters. It stays in this process. */
  appSecret: string
  /** The Token of the server configuration (服务器配置): with it the account's messages are taken at `/message`. */
  messageToken?: string
  /** The EncodingAESKey beside it, 43 characters, for the encrypted mode. With it a message that is not encrypted is refused. */
  encodingAesKey?: string
}

/** Where a request came in, for the rate limit. */
export interface RequestInfo {
  /** `signature`, `oauth/authorize`, … */
  route: string
  /** The address of the other end of the connection, where the adapter knows it; behind a proxy that is the proxy. */
  ip: string | undefined
}

export interface WechatServerOptions extends WechatAccount, CredentialSources {
  /** The sites whose pages may be signed, `https://h5.example.com`: drives CORS and the allowed return addresses too. */
  origins: readonly string[]
  /** Signs the cookies of the sign-in: 32 characters or more of real randomness, the same in all processes. Without it there is no sign-in. */
  sessionKey?: string
  /** How long a sign-in holds, in seconds. @default 2592000 (30 days) */
  sessionMaxAge?: number
  /** The address under which browsers reach this server, when it is not one of `origins`: `https://api.example.com`. */
  publicUrl?: string
  /** Other accounts of this process. */
  accounts?: readonly WechatAccount[]
  /** Names the account that a request is for. @default the `appId` of its query, else the first account */
  accountOf?: (request: Request) => string | undefined | Promise<string | undefined>
  /** The website account (网站应用) of the open platform, for the QR code in ordinary browsers. */
  website?: WechatAccount
  /** Where tokens and tickets are kept. @default memoryStore() */
  store?: Store
  /** @default 'stable_token' */
  tokenMode?: TokenMode
  /** Links a person who has signed in to the own user system. Never called for a snapshot user. */
  onSignIn?: OnSignIn
  /** Keeps a picture or voice for good; its answer goes to the page. Without it there is no `/media/:id`. */
  onMedia?: OnMedia
  /** Hears what a person has answered to `<WxSubscribe>`. Without it there is no `/subscribe`. */
  onSubscribe?: OnSubscribe
  /** Hears what the platform pushes to `/message`. Without it there is no such route. */
  onMessage?: OnMessage
  /** Says whether a request may go on; 429 otherwise. */
  rateLimit?: ((request: Request, info: RequestInfo) => boolean | Promise<boolean>) | undefined
  /** Where the routes lie. @default '/api/wechat' */
  basePath?: string
  /** Names of the files that mp.weixin.qq.com asks for when a domain is added: `MP_verify_….txt`. Served at the site's root. */
  domainFiles?: readonly string[]
  /** Where the platform answers. @default 'https://api.weixin.qq.com' */
  api?: string
  /** Where the platform's pages are. @default 'https://open.weixin.qq.com' */
  authorizeBase?: string
  /** Goes upstream in place of the global fetch: `createPlatform().fetch` in tests. */
  fetch?: (request: Request) => Promise<Response>
  /** The time by which tries to sign in and sessions age, in milliseconds since 1970: tests move it. @default Date.now */
  now?: () => number
  /** Hears what failed. Secrets, tokens and tickets are never in it. @default console.error */
  log?: (line: string) => void
}

/** Checks what can be checked without the platform, and names what is wrong without repeating it. */
export function checkOptions({ accounts = [], website, ...options }: WechatServerOptions): void {
  const each = [options, ...accounts, ...(website ? [website] : [])]
  for (const { appId, appSecret, messageToken, encodingAesKey } of each) {
    if (!/^wx[\da-f]{16}$/.test(appId)) throw badOption('appId', 'starts with wx and has 18 characters')
    const own = each[0] === options && options.getAccessToken && appSecret === ''
    if (!own && !/^[\da-f]{32}$/i.test(appSecret)) throw badOption('appSecret', 'has 32 hexadecimal characters')
    if (messageToken !== undefined && !/^[A-Za-z\d]{3,32}$/.test(messageToken))
      throw badOption('messageToken', 'has 3 to 32 letters and digits')
    if (encodingAesKey !== undefined && !/^[A-Za-z\d+/]{43}$/.test(encodingAesKey))
      throw badOption('encodingAesKey', 'has 43 letters and digits')
    if (encodingAesKey !== undefined && messageToken === undefined)
      throw badOption('messageToken', 'signs what encodingAesKey encrypts')
  }
  if (options.onMessage && !each.some(({ messageToken }) => messageToken !== undefined))
    throw badOption('messageToken', 'proves that a message comes from the platform')
  if (options.onSubscribe && !options.sessionKey) throw badOption('sessionKey', 'says who it is that has answered')
  if (options.sessionKey !== undefined && options.sessionKey.length < 32)
    throw badOption('sessionKey', 'has 32 characters or more')
  if (options.onSignIn && !options.sessionKey) throw badOption('sessionKey', 'signs the cookies of the sign-in')
  if (options.basePath !== undefined && !/^(\/[\w-]+)+$/.test(options.basePath))
    throw badOption('basePath', 'starts with a slash and ends without one')
}

function badOption(name: string, rule: string): WxError {
  // The value is not repeated: it may be a secret in the wrong place.
  return new WxError('bad-options', {
    api: 'createWechatServer',
    message: `${name} is missing or malformed: it ${rule}`,
  })
}
