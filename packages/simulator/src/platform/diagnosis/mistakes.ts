import type { Text } from '../../text.ts'

/** What the platform knows when it looks for the mistake behind a signature. */
export interface Evidence {
  /** The address that this client verifies. */
  url: string
  /** The page's address with its hash. */
  href: string
  landing: string
  current: string
  ticket: string
  timestamp: string
  nonceStr: string
  appId: string
}

/** A mistake that people make, declared once: what it says, and the variants of the URL, ticket or text it leads to. */
export interface Mistake {
  readonly name: string
  readonly says: Text
  readonly cure: Text
  /** Addresses that would have been signed. */
  readonly urls?: (evidence: Evidence) => (string | undefined)[]
  /** Timestamps that would have been signed. */
  readonly timestamps?: (evidence: Evidence) => string[]
  /** Whole texts that would have been hashed, given a URL. */
  readonly texts?: (evidence: Evidence) => string[]
}

const cut = (url: string, mark: string) => (url.includes(mark) ? url.slice(0, url.indexOf(mark)) : undefined)

function decoded(url: string): string | undefined {
  try {
    return decodeURI(url)
  } catch {
    return undefined
  }
}

function without(url: string, parameters: readonly string[]): string | undefined {
  const [path, query] = url.split('?')
  const kept = query?.split('&').filter((pair) => !parameters.includes(pair.split('=')[0] ?? ''))
  if (!kept) return undefined
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}

/** Mistakes in the address. They can come together with one of the others. */
export const urlMistakes: readonly Mistake[] = [
  {
    name: 'hash-kept',
    says: { zh: '签名的网址带上了 # 之后的部分。', en: 'The URL was signed with its hash.' },
    cure: {
      zh: '签名前在第一个 # 处截断：location.href.split("#")[0]。',
      en: 'Cut the URL at the first #: location.href.split("#")[0].',
    },
    urls: ({ href }) => [href.includes('#') ? href : undefined],
  },
  {
    name: 'landing-signed',
    says: {
      zh: '签的是落地页网址；路由已改变地址，而此客户端校验当前网址。',
      en: 'The landing URL was signed, but a router has changed the address and this client verifies the current one.',
    },
    cure: {
      zh: '路由变化后用当前网址重新签名（iOS 除外）。',
      en: 'After a route change sign the current URL again (except on iOS).',
    },
    urls: ({ url, landing }) => [landing === url ? undefined : landing],
  },
  {
    name: 'current-signed',
    says: {
      zh: '签的是当前网址；此客户端（iOS）只认落地页网址，看不到 pushState。',
      en: 'The current URL was signed, but this client (iOS) verifies the landing URL and does not see pushState.',
    },
    cure: { zh: '在 iOS 上用进入页面时的网址签名。', en: 'On iOS sign the URL that the page was loaded from.' },
    urls: ({ url, current }) => [current === url ? undefined : current],
  },
  {
    name: 'encoded',
    says: { zh: '签名的是经过 encodeURIComponent 的网址。', en: 'The URL was signed in its encodeURIComponent form.' },
    cure: {
      zh: '编码只用于传输；服务器解码一次后按原文签名。',
      en: 'Encode for the way only; decode once on the server and sign the result.',
    },
    urls: ({ url }) => [encodeURIComponent(url)],
  },
  {
    name: 'encoded-twice',
    says: { zh: '网址里的百分号编码又被编码了一次（%25…）。', en: 'The URL was percent-encoded a second time (%25…).' },
    cure: {
      zh: '不要对 location.href 再做 encodeURI；它已经是编码后的形式。',
      en: 'Do not apply encodeURI to location.href: it is encoded already.',
    },
    urls: ({ url }) => [url.replaceAll('%', '%25'), encodeURIComponent(encodeURIComponent(url))],
  },
  {
    name: 'decoded',
    says: {
      zh: '网址被解码后才签名（中文成了明文）。',
      en: 'The URL was decoded before signing (Chinese characters in plain).',
    },
    cure: { zh: '按浏览器给出的百分号编码形式签名。', en: 'Sign the percent-encoded form that the browser gives.' },
    urls: ({ url }) => [decoded(url)],
  },
  {
    name: 'html-escaped',
    says: { zh: '网址里的 & 被转义成了 &amp;。', en: 'The & of the URL became &amp;.' },
    cure: {
      zh: '不要对签名用的网址做 HTML 转义（模板引擎、PHP 的过滤函数）。',
      en: 'Do not escape the URL for HTML before signing (template engines, input filters).',
    },
    urls: ({ url }) => [url.replaceAll('&', '&amp;')],
  },
  {
    name: 'cut-at-ampersand',
    says: {
      zh: '网址在第一个 & 处被截断：它未经编码就拼进了查询串。',
      en: 'The URL ends at its first &: it travelled in a query string without encoding.',
    },
    cure: {
      zh: '用 POST JSON 发送网址，或先 encodeURIComponent。',
      en: 'Send the URL as POST JSON, or encodeURIComponent it first.',
    },
    urls: ({ url }) => [cut(url, '&')],
  },
  {
    name: 'query-missing',
    says: { zh: '签名的网址没有查询参数。', en: 'The URL was signed without its query.' },
    cure: {
      zh: '签名到 # 之前的完整网址，包括 ? 之后的全部内容。',
      en: 'Sign everything up to the #, with all that follows the ?.',
    },
    urls: ({ url }) => [cut(url, '?')],
  },
  {
    name: 'sharing-parameters-missing',
    says: {
      zh: '缺少微信分享时追加的参数（from、isappinstalled）。',
      en: 'The parameters that WeChat appends on sharing (from, isappinstalled) are missing.',
    },
    cure: {
      zh: '在页面里动态取 location.href，不要写死或重新拼接网址。',
      en: 'Take location.href in the page; never a constant or a rebuilt URL.',
    },
    urls: ({ url }) => [
      without(url, ['from', 'isappinstalled']),
      without(url, ['from']),
      without(url, ['isappinstalled']),
    ],
  },
  {
    name: 'code-and-state-missing',
    says: {
      zh: '签名时去掉了 OAuth 的 code 与 state，而地址里还有。',
      en: "OAuth's code and state were left out, but are still in the address.",
    },
    cure: {
      zh: '先用 history.replaceState 清理地址（iOS 上仍以落地页为准），再签名。',
      en: 'Clean the address first (on iOS the landing URL still counts), then sign.',
    },
    urls: ({ url }) => [without(url, ['code', 'state'])],
  },
  {
    name: 'other-scheme',
    says: { zh: 'http 与 https 弄反了。', en: 'http and https were swapped.' },
    cure: {
      zh: '代理之后的服务器要按页面的协议签名；直接使用页面传来的网址。',
      en: 'Behind a proxy sign the scheme of the page; best take the URL that the page sends.',
    },
    urls: ({ url }) => [url.startsWith('https:') ? `http:${url.slice(6)}` : `https:${url.slice(5)}`],
  },
  {
    name: 'slash',
    says: { zh: '多了或少了一个斜杠。', en: 'A slash was added or lost.' },
    cure: { zh: '使用 location.href 的写法，不要自行拼接。', en: 'Use the spelling of location.href.' },
    urls({ url }) {
      const [path = '', query] = url.split('?')
      const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`
      return [query === undefined ? other : `${other}?${query}`]
    },
  },
  {
    name: 'port-missing',
    says: { zh: '签名的网址丢了端口号。', en: 'The URL was signed without its port.' },
    cure: { zh: '保留 location.href 里的端口。', en: 'Keep the port of location.href.' },
    urls: ({ url }) => [url.replace(/^(https?:\/\/[^/:]+):\d+/, '$1')],
  },
  {
    name: 'origin-only',
    says: { zh: '只签了域名。', en: 'Only the origin was signed.' },
    cure: { zh: '签名完整网址，不是域名。', en: 'Sign the whole URL, not the site.' },
    urls: ({ url }) => [new URL(url).origin, `${new URL(url).origin}/`],
  },
]

/** Mistakes in the rest of the signed text. */
export const textMistakes: readonly Mistake[] = [
  {
    name: 'milliseconds',
    says: {
      zh: '一边用秒、一边用毫秒：签名与 config 里的 timestamp 不一致。',
      en: 'Seconds on one side, milliseconds on the other: the signed timestamp is not the one given to config.',
    },
    cure: { zh: '两处用同一个以秒为单位的值。', en: 'Use one value, in seconds, in both places.' },
    timestamps: ({ timestamp }) => [
      String(Math.floor(Number(timestamp) / 1000)),
      // The page rounded the server's milliseconds: which ones they were can be found out.
      ...Array.from({ length: 1000 }, (_, ms) => `${timestamp}${String(ms).padStart(3, '0')}`),
    ],
  },
  {
    name: 'noncestr-spelling',
    says: {
      zh: '签名串里的键写成了 nonceStr；应当全小写 noncestr。',
      en: 'The signed text spells the key nonceStr; it must be noncestr, all lower case.',
    },
    cure: {
      zh: '签名串四个键全部小写；只有 wx.config 里才写 nonceStr。',
      en: 'All four keys of the signed text are lower case; only wx.config spells nonceStr.',
    },
    texts: ({ ticket, nonceStr, timestamp, url }) => [
      `jsapi_ticket=${ticket}&nonceStr=${nonceStr}&timestamp=${timestamp}&url=${url}`,
    ],
  },
  {
    name: 'keys-unsorted',
    says: { zh: '签名串的键没有按字母顺序排列。', en: 'The keys of the signed text are not in alphabetical order.' },
    cure: {
      zh: '顺序固定：jsapi_ticket、noncestr、timestamp、url。',
      en: 'The order is jsapi_ticket, noncestr, timestamp, url.',
    },
    texts({ ticket, nonceStr, timestamp, url }) {
      const pairs = [`jsapi_ticket=${ticket}`, `noncestr=${nonceStr}`, `timestamp=${timestamp}`, `url=${url}`]
      return permutations(pairs)
        .slice(1)
        .map((order) => order.join('&'))
    },
  },
  {
    name: 'appid-signed',
    says: { zh: 'appId 被放进了签名串；它不参与签名。', en: 'The appId is part of the signed text; it must not be.' },
    cure: {
      zh: '只签 jsapi_ticket、noncestr、timestamp、url 四项。',
      en: 'Sign jsapi_ticket, noncestr, timestamp and url only.',
    },
    texts: ({ ticket, nonceStr, timestamp, url, appId }) =>
      ['appId', 'appid'].map(
        (key) => `${key}=${appId}&jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`,
      ),
  },
  {
    name: 'url-encoded-in-text',
    says: {
      zh: '签名串整体按表单编码（URLSearchParams、querystring）拼成。',
      en: 'The signed text was built by a form encoder (URLSearchParams, querystring).',
    },
    cure: { zh: '用字符串直接拼接，不做任何编码。', en: 'Join the four pairs as plain text, without any encoding.' },
    texts: ({ ticket, nonceStr, timestamp, url }) => [
      new URLSearchParams({ jsapi_ticket: ticket, noncestr: nonceStr, timestamp, url }).toString(),
    ],
  },
]

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]))
}
