import type { Text } from '../text.ts'
import type { Account } from './account.ts'

/** Why an authorize page shows an error in place of the question (§4.5). */
export class AuthorizeError extends Error {
  readonly code: number
  /** What the simulator adds for the developer. */
  readonly hint: Text

  constructor(code: number, message: string, hint: Text) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

/** What a page asks of the person. */
export interface AuthorizeRequest {
  readonly account: Account
  readonly redirectUri: URL
  readonly scope: string
  readonly state: string
  /** Asks with a dialog, even where nothing would be asked. */
  readonly forcePopup: boolean
  readonly forceSnapShot: boolean
  /** Stops the second callback of some clients. */
  readonly connectRedirect: boolean
}

/** The real page matches its address with a regular expression: these come in this order, the rest behind (§4.1). */
const order = ['appid', 'redirect_uri', 'response_type', 'scope', 'state']

/** Reads the address of an authorize page, as strictly as the real one. */
export function readAuthorizeRequest(
  query: URLSearchParams,
  accounts: readonly Account[],
  scopes: readonly string[],
): AuthorizeRequest {
  const keys = [...query.keys()].filter((key) => order.includes(key))
  const value = (name: string) => query.get(name) ?? ''
  const appId = value('appid')
  const uri = value('redirect_uri')
  const scope = value('scope')
  if (!appId) throw new AuthorizeError(10012, 'appid 不能为空', missing('appid'))
  if (!uri) throw new AuthorizeError(10011, 'redirect_uri 不能为空', missing('redirect_uri'))
  if (!scope) throw new AuthorizeError(10010, 'scope 不能为空', missing('scope'))
  if (query.get('response_type') !== 'code') {
    throw new AuthorizeError(-1, '链接无法打开', {
      zh: 'response_type 必须是 code。',
      en: 'response_type has to be "code".',
    })
  }
  if (keys.some((key, i) => key !== order.filter((each) => keys.includes(each))[i])) {
    throw new AuthorizeError(-1, '链接无法打开', {
      zh: `参数顺序必须是 ${order.join('、')}；现在是 ${keys.join('、')}。`,
      en: `The parameters have to come in the order ${order.join(', ')}; they are ${keys.join(', ')}.`,
    })
  }
  if (!scopes.includes(scope)) {
    throw new AuthorizeError(10005, 'scope 参数错误或没有 scope 权限', {
      zh: `此页面只接受 ${scopes.join('、')}。`,
      en: `This page takes ${scopes.join(', ')} only.`,
    })
  }
  const account = accounts.find((each) => each.appId === appId)
  if (!account) {
    throw new AuthorizeError(10016, 'appid 不是公众号的 appid', {
      zh: `平台上没有 appid ${appId}。`,
      en: `There is no account ${appId} on this platform.`,
    })
  }
  if (account.kind === 'subscription') {
    throw new AuthorizeError(10005, '该公众号没有网页授权权限', {
      zh: '订阅号没有网页授权；使用服务号或测试号。',
      en: 'A subscription account has no web sign-in; a service or test account has.',
    })
  }
  const state = value('state')
  if (!/^[a-zA-Z0-9]{0,128}$/.test(state)) {
    throw new AuthorizeError(-1, 'state 参数错误', {
      zh: 'state 只能由字母和数字组成，最长 128 字节。',
      en: 'state takes letters and digits only, at most 128.',
    })
  }
  return {
    account,
    redirectUri: readReturnAddress(uri, account),
    scope,
    state,
    forcePopup: query.get('forcePopup') === 'true',
    forceSnapShot: query.get('forceSnapShot') === 'true',
    connectRedirect: query.get('connect_redirect') === '1',
  }
}

/** An address that a person may be sent back to: its host is the account's web domain, to the letter. */
export function readReturnAddress(text: string, { domains, webDomains = domains }: Account): URL {
  const url = URL.parse(text)
  const hosts = webDomains.map((domain) => domain.replace(/:\d+$/, ''))
  if (!url || !/^https?:$/.test(url.protocol) || !hosts.includes(url.hostname)) {
    throw new AuthorizeError(10003, 'redirect_uri 域名与后台配置不一致', {
      zh: `回调域名 ${url?.host ?? text} 不在 ${hosts.join('、')} 之中（子域名也要单独填写）。`,
      en: `The host ${url?.host ?? text} is not among ${hosts.join(', ')}; sub-domains count on their own.`,
    })
  }
  return url
}

/** The address of the call back: the query comes before the hash, whatever router reads it (§4.1). */
export function callback(redirectUri: Readonly<URL>, fields: Readonly<Record<string, string>>): string {
  const { origin, pathname, search, hash } = redirectUri
  const added = new URLSearchParams(fields).toString()
  const query = [search.slice(1), added].filter(Boolean).join('&')
  return `${origin}${pathname}${query && `?${query}`}${hash}`
}

function missing(name: string): Text {
  return { zh: `地址里没有 ${name}。`, en: `The address has no ${name}.` }
}
