import { WxError } from '@wove/core'

/** The longest address that is signed. WeChat itself opens nothing longer. */
const longest = 4096

/** The sites whose pages may be signed. The same list drives CORS and the allowed return addresses. */
export interface Origins {
  has(origin: string | null | undefined): boolean
  /** The address as it is to be signed, without its hash; throws what to say to whoever asked. */
  signable(url: unknown): string
  /** An address to send a person back to, hash included; throws what to say to whoever asked. */
  returnable(url: unknown): string
  /** The listed origin of a host: behind a proxy the scheme of a request is not the one that browsers see. */
  ofHost(host: string): string | undefined
}

export function createOrigins(list: readonly string[]): Origins {
  const origins = new Set(list.map((origin) => normalizedOrigin('origins', origin)))
  if (origins.size === 0) {
    throw new WxError('bad-options', {
      api: 'createWechatServer',
      message: 'origins is empty: list the sites whose pages may be signed, as https://h5.example.com',
    })
  }

  /** Checks an address of a listed site, letter by letter: what a browser would spell in another way is refused. */
  function listed(api: string, text: unknown, page: (url: string) => string): string {
    const refused = (code: 'bad-request' | 'origin-not-listed', message: string) => new WxError(code, { api, message })
    if (typeof text !== 'string' || text === '')
      throw refused('bad-request', 'send { "url": "https://…" }, the address of the page')
    if (text.length > longest)
      throw refused('bad-request', `the url has ${text.length} characters; at most ${longest} are taken`)
    const address = page(text)
    if (!/^[!-[\]-~]+$/.test(address))
      throw refused('bad-request', 'the url has blanks, backslashes or unencoded characters')
    // Spelt as it is listed: nothing behind its first / ? or # leads to another site.
    const site = /^https?:\/\/[^/?#]+/.exec(address)?.[0]
    if (site !== undefined && origins.has(site)) return address
    const url = URL.parse(address)
    if (!url || !/^https?:$/.test(url.protocol)) throw refused('bad-request', 'the url is no http or https address')
    if (url.username || url.password || /^[^/]*\/\/[^/?#]*@/.test(address))
      throw refused('bad-request', 'the url has a user name in it')
    if (!origins.has(url.origin)) throw refused('origin-not-listed', `${url.origin} is not among the listed origins`)
    const rest = address.startsWith(url.origin) ? address.slice(url.origin.length) : undefined
    if (rest === undefined || !/^([/?#]|$)/.test(rest))
      throw refused('bad-request', `spell the url as the browser does: ${url.href}`)
    return address
  }

  return {
    has: (origin) => typeof origin === 'string' && origins.has(origin),
    signable: (url) => listed('signature', url, (text) => text.split('#', 1)[0]!),
    returnable: (url) => listed('oauth', url, (text) => text),
    ofHost: (host) => ['https', 'http'].map((scheme) => `${scheme}://${host}`).find((origin) => origins.has(origin)),
  }
}

/** An origin as URLs spell it; throws when there is more or less than an origin. */
export function normalizedOrigin(option: string, origin: string): string {
  const url = URL.parse(origin)
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== origin.replace(/\/$/, '')) {
    throw new WxError('bad-options', {
      api: 'createWechatServer',
      message: `${option}: "${origin}" is no origin; write it as https://h5.example.com, without a path`,
    })
  }
  return url.origin
}
