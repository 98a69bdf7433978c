import { WxError } from '@wove/core'

/** The longest address that is signed. WeChat itself opens nothing longer. */
const longest = 4096

/** The sites whose pages may be signed. The same list drives CORS and the allowed return addresses. */
export interface Origins {
  has(origin: string | null | undefined): boolean
  /** The address as it is to be signed; throws what to say to whoever asked. */
  signable(url: unknown): string
}

export function createOrigins(list: readonly string[]): Origins {
  const origins = new Set(list.map(normalized))
  if (origins.size === 0) {
    throw new WxError('bad-options', {
      api: 'createWechatServer',
      message: 'origins is empty: list the sites whose pages may be signed, as https://h5.example.com',
    })
  }
  return {
    has: (origin) => typeof origin === 'string' && origins.has(origin),

    signable(url) {
      if (typeof url !== 'string' || url === '')
        throw refused('bad-request', 'send { "url": "https://…" }, the address of the page')
      if (url.length > longest)
        throw refused('bad-request', `the url has ${url.length} characters; at most ${longest} are signed`)
      // The text is signed as it came, so it has to be one that a browser would spell like this.
      const page = url.split('#', 1)[0]!
      if (!/^[!-[\]-~]+$/.test(page))
        throw refused('bad-request', 'the url has blanks, backslashes or unencoded characters')
      const parsed = URL.parse(page)
      if (!parsed || !/^https?:$/.test(parsed.protocol))
        throw refused('bad-request', 'the url is no http or https address')
      if (parsed.username || parsed.password) throw refused('bad-request', 'the url has a user name in it')
      if (!origins.has(parsed.origin))
        throw refused('origin-not-listed', `${parsed.origin} is not among the listed origins`)
      if (!page.startsWith(parsed.origin))
        throw refused('bad-request', `spell the url as the browser does: ${parsed.href}`)
      return page
    },
  }
}

function refused(code: 'bad-request' | 'origin-not-listed', message: string): WxError {
  return new WxError(code, { api: 'signature', message })
}

function normalized(origin: string): string {
  const url = URL.parse(origin)
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== origin.replace(/\/$/, '')) {
    throw new WxError('bad-options', {
      api: 'createWechatServer',
      message: `origins: "${origin}" is no origin; write it as https://h5.example.com, without a path`,
    })
  }
  return url.origin
}
