import { isWxError, WxError, type WxErrorCode } from '@wove/core'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { createCredentials } from './credentials/credentials.ts'
import { createOrigins } from './origins.ts'
import { createPlatformClient } from './platform/client.ts'
import { domainFile } from './routes/domain-file.ts'
import { signature, type SignatureAnswer, signUrl } from './routes/signature.ts'

export interface WechatServerOptions {
  /** The account's AppID, `wx…`. */
  appId: string
  /** The account's AppSecret: 32 hexadecimal characters. It stays in this process. */
  appSecret: string
  /** The sites whose pages may be signed, `https://h5.example.com`: drives CORS too. */
  origins: readonly string[]
  /** Where the routes lie. @default '/api/wechat' */
  basePath?: string
  /** Names of the files that mp.weixin.qq.com asks for when a domain is added: `MP_verify_….txt`. Served at the site's root. */
  domainFiles?: readonly string[]
  /** Where the platform answers. @default 'https://api.weixin.qq.com' */
  api?: string
  /** Goes upstream in place of the global fetch: `createPlatform().fetch` in tests. */
  fetch?: (request: Request) => Promise<Response>
}

/** The server companion: a `fetch` for any runtime, and its methods for own code. */
export interface WechatServer {
  /** Answers a request; 404 for paths that are not its own. */
  fetch(request: Request): Promise<Response>
  /** Whether a path is one of this server's. For adapters that pass on what is not. */
  handles(path: string): boolean
  /** Signs a page's address. Throws a `WxError`: `bad-request`, `origin-not-listed`, `wrong-secret`, `ip-not-allowed`, `platform-unreachable`, `platform-error`. */
  signUrl(url: string): Promise<SignatureAnswer>
}

const statuses: Partial<Record<WxErrorCode, ContentfulStatusCode>> = {
  'bad-request': 400,
  'origin-not-listed': 403,
  'platform-unreachable': 504,
}

/**
 * Makes the server companion. It keeps the secret, the token and the ticket, and signs pages of listed origins:
 * `POST /api/wechat/signature` with `{ url }` answers `{ appId, timestamp, nonceStr, signature, expiresIn, url }`.
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
  const { appId, appSecret, basePath = '/api/wechat', domainFiles = [] } = options
  if (!/^wx[\da-f]{16}$/.test(appId)) throw badOption('appId', 'starts with wx and has 18 characters')
  if (!/^[\da-f]{32}$/i.test(appSecret)) throw badOption('appSecret', 'has 32 hexadecimal characters')
  const origins = createOrigins(options.origins)
  const credentials = createCredentials(createPlatformClient(options), appId, appSecret)
  const sign = (url: unknown) => signUrl(url, { appId, origins, credentials })

  const app = new Hono()
  app.use(
    `${basePath}/*`,
    cors({
      origin: (origin) => (origins.has(origin) ? origin : null),
      allowMethods: ['POST'],
      allowHeaders: ['content-type'],
      maxAge: 600,
    }),
  )
  app.post(`${basePath}/signature`, signature(sign))
  app.get('/:file{MP_verify_\\w+\\.txt}', domainFile(domainFiles))
  app.onError((error, context) => {
    if (!isWxError(error)) {
      console.error(`[wove] ${context.req.method} ${context.req.path}:`, error)
      return context.json({ code: 'internal', message: 'the server failed; its log says why' }, 500)
    }
    const status = statuses[error.code] ?? 502
    if (status >= 500) console.error(`[wove] ${error.message}`)
    return context.json({ code: error.code, message: error.message }, status)
  })

  return {
    fetch: async (request) => app.fetch(request),
    handles: (path) => path.startsWith(`${basePath}/`) || domainFiles.includes(path.slice(1)),
    signUrl: sign,
  }
}

function badOption(name: string, rule: string): WxError {
  // The value is not repeated: it may be a secret in the wrong place.
  return new WxError('bad-options', {
    api: 'createWechatServer',
    message: `${name} is missing or malformed: it ${rule}`,
  })
}
