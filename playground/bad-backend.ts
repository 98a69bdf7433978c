/**
 * A backend with every mistake that backends make, so that each refusal can be seen: `POST /api/bad/hash-kept`.
 * It knows nothing of Wove: a dozen lines fetch token and ticket, the rest gets the signature wrong.
 */
import { createHash } from 'node:crypto'
import { Hono } from 'hono'

export interface BadBackendOptions {
  appId: string
  appSecret: string
  /** Where the platform answers. */
  api: string
}

interface Parts {
  ticket: string
  noncestr: string
  timestamp: number
  url: string
}

const text = ({ ticket, noncestr, timestamp, url }: Parts) =>
  `jsapi_ticket=${ticket}&noncestr=${noncestr}&timestamp=${timestamp}&url=${url}`

/** Each mistake by its name: what it hashes in place of the right text. */
const mistakes: Record<string, (parts: Parts) => string> = {
  // The page has sent the hash along, and nobody cuts it off.
  'hash-kept': text,
  'cut-at-ampersand': (parts) => text({ ...parts, url: parts.url.split('&')[0]! }),
  'html-escaped': (parts) => text({ ...parts, url: parts.url.replaceAll('&', '&amp;') }),
  encoded: (parts) => text({ ...parts, url: encodeURIComponent(parts.url) }),
  'query-missing': (parts) => text({ ...parts, url: parts.url.split('?')[0]! }),
  'sharing-parameters-missing': (parts) => text({ ...parts, url: parts.url.replace(/&from=.*$/, '') }),
  'other-scheme': (parts) => text({ ...parts, url: parts.url.replace('http:', 'https:') }),
  slash: (parts) => text({ ...parts, url: parts.url.replace('/?', '?') }),
  milliseconds: (parts) => text({ ...parts, timestamp: parts.timestamp * 1000 + 123 }),
  'noncestr-spelling': (parts) => text(parts).replace('noncestr', 'nonceStr'),
  'card-ticket': text,
  'token-as-ticket': text,
  'letter-case': text,
}

export function badBackend({ appId, appSecret, api }: BadBackendOptions): Hono {
  const json = async (path: string, init?: RequestInit): Promise<Record<string, string>> =>
    (await fetch(api + path, init)).json()

  async function secrets(kind: string) {
    const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret })
    const { access_token: token = '' } = await json('/cgi-bin/stable_token', { method: 'POST', body })
    const { ticket = '' } = await json(`/cgi-bin/ticket/getticket?type=${kind}&access_token=${token}`)
    return { token, ticket }
  }

  const app = new Hono()
  app.post('/api/bad/:mistake', async (context) => {
    const name = context.req.param('mistake')
    const wrong = mistakes[name]
    if (!wrong) return context.text('the database is on fire', 500)
    const { url } = await context.req.json<{ url: string }>()
    const { token, ticket: jsapi } = await secrets('jsapi')
    const ticket =
      name === 'token-as-ticket' ? token : name === 'card-ticket' ? (await secrets('wx_card')).ticket : jsapi
    const timestamp = Math.floor(Date.now() / 1000)
    const noncestr = 'Wm3WZYTPz0wzccnW'
    const signature = createHash('sha1').update(wrong({ ticket, noncestr, timestamp, url })).digest('hex')
    return context.json(
      name === 'letter-case'
        ? { appid: appId, timestamp, noncestr, signature }
        : { appId, timestamp, nonceStr: noncestr, signature },
    )
  })
  return app
}
