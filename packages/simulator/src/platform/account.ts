import type { MessageConfiguration } from './notices/pushes.ts'
import type { NoticeTemplate } from './notices/template.ts'

/** An official account (公众号) of the pretend platform. */
export interface Account {
  appId: string
  /** 32 hexadecimal characters. */
  secret: string
  /**
   * JS safe domains (JS接口安全域名): hosts without scheme, with the port if it is not the scheme's own. A parent domain
   * covers its sub-domains; `localhost` and `127.0.0.1` count with every port.
   */
  domains: string[]
  /** A test account (测试号) lets only its followers in and has no open tags. */
  kind: 'service' | 'subscription' | 'test'
  /** What people know it by. */
  name?: string
  /** Web sign-in domains (网页授权域名), compared to the letter; the safe domains when missing. */
  webDomains?: string[]
  /** Bound to an open-platform account: people have a `unionid` here. */
  openPlatform?: boolean
  /** The templates of its subscription notices. Without a list it has every one, one-time and with any fields. */
  templates?: readonly NoticeTemplate[]
  /** Where its server takes messages and events; nothing is pushed without it. */
  messages?: MessageConfiguration
}

/** The account that is there when none is given. */
export const defaultAccount: Account = {
  appId: 'wx0123456789abcdef',
  secret: '0123456789abcdef0123456789abcdef',
  domains: ['localhost', '127.0.0.1'],
  kind: 'service',
}

/** Whether a page's URL lies on one of the account's safe domains. */
export function isSafeDomain({ domains }: Account, url: string): boolean {
  const { host, hostname } = new URL(url)
  const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  return domains.some((domain) => {
    const page = loopback && !domain.includes(':') ? hostname : host
    return page === domain || page.endsWith(`.${domain}`)
  })
}
