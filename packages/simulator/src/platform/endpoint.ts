import type { Account } from './account.ts'
import type { PlatformParts } from './parts.ts'
import { PlatformRefusal } from './refusal.ts'

export { PlatformRefusal } from './refusal.ts'

/** What an endpoint has at hand. */
export interface EndpointContext extends PlatformParts {
  readonly query: URLSearchParams
  /** The JSON body; empty when there is none or it is not JSON. */
  readonly body: Readonly<Record<string, unknown>>
  /** The request itself, for bodies that are not JSON. */
  readonly request: Request
}

/** A server API of the platform, declared once. */
export interface Endpoint {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Gives what is sent as JSON, or a whole response. */
  readonly answer: (context: EndpointContext) => unknown
}

export function defineEndpoint(endpoint: Endpoint): Endpoint {
  return endpoint
}

/** The account that an appid and secret belong to; refuses as the platform does. */
export function accountBySecret(accounts: readonly Account[], appId: unknown, secret: unknown): Account {
  if (!appId) throw new PlatformRefusal(41002, 'appid missing')
  if (!secret) throw new PlatformRefusal(41004, 'appsecret missing')
  const account = accounts.find((each) => each.appId === appId)
  if (!account) throw new PlatformRefusal(40013, 'invalid appid')
  if (account.secret !== secret) throw new PlatformRefusal(40125, 'invalid appsecret')
  return account
}

/** The account that an access token opens, with one call less of its quota; refuses as the platform does. */
export function accountByToken({ accounts, credentials, query, quotas, request }: EndpointContext): Account {
  const token = query.get('access_token')
  if (!token) throw new PlatformRefusal(41001, 'access_token missing')
  const owner = accounts.find((account) => credentials.accepts(account, token))
  if (owner) {
    quotas.use(owner, new URL(request.url).pathname)
    return owner
  }
  const expired = accounts.some((account) =>
    (['token', 'stable_token'] as const).some((kind) =>
      credentials.history(account, kind).some(({ value }) => value === token),
    ),
  )
  throw expired
    ? new PlatformRefusal(42001, 'access_token expired')
    : new PlatformRefusal(40001, 'invalid credential, access_token is invalid or not latest')
}
