import { isWxError } from '@wove/core'
import { explain } from '@wove/core/explain'
import { createWechatServer } from '../create-server.ts'

/** What was looked at, and how it is. */
export interface Finding {
  readonly name: 'clock' | 'credentials' | 'ip' | 'domain-file' | 'signature'
  readonly state: 'ok' | 'failed' | 'skipped'
  readonly says: string
  readonly cure?: string
}

export interface ExamineOptions {
  appId: string
  appSecret: string
  /** A page whose domain and signature are looked at. */
  url?: string | undefined
  /** `MP_verify_….txt`, which the domain of the page has to serve. */
  domainFile?: string | undefined
  api?: string | undefined
  fetch?: ((request: Request) => Promise<Response>) | undefined
}

/** More than this, and signatures and sessions are off; milliseconds. */
const clockTolerance = 60_000

/** Looks at everything between this computer and a signed page. Secrets, tokens and tickets are in none of it. */
export async function examine(options: ExamineOptions): Promise<Finding[]> {
  const { url, domainFile, api = 'https://api.weixin.qq.com', fetch: ask = (request) => fetch(request) } = options
  return [await clock(api, ask), ...(await credentials(options)), await domain(url, domainFile, ask)]
}

type Ask = (request: Request) => Promise<Response>

async function clock(api: string, ask: Ask): Promise<Finding> {
  try {
    const sent = Date.now()
    const response = await ask(new Request(api, { method: 'HEAD', signal: AbortSignal.timeout(5000) }))
    const theirs = Date.parse(response.headers.get('date') ?? '')
    if (Number.isNaN(theirs))
      return { name: 'clock', state: 'skipped', says: 'the platform did not say what time it is' }
    const off = Math.round(((sent + Date.now()) / 2 - theirs) / 1000)
    const says = `this clock is ${Math.abs(off)} s ${off < 0 ? 'behind' : 'ahead of'} the platform's`
    return Math.abs(off) * 1000 <= clockTolerance
      ? { name: 'clock', state: 'ok', says }
      : { name: 'clock', state: 'failed', says, cure: 'set the clock by NTP' }
  } catch {
    const { cure } = explain('platform-unreachable', 'en')
    return { name: 'clock', state: 'failed', says: `${new URL(api).host} cannot be reached`, cure }
  }
}

async function credentials({ appId, appSecret, url, api, fetch: ask }: ExamineOptions): Promise<Finding[]> {
  const skipped = (name: Finding['name'], says: string): Finding => ({ name, state: 'skipped', says })
  try {
    const server = createWechatServer({
      appId,
      appSecret,
      // Without a page nothing is signed; an origin has to be named all the same.
      origins: [URL.parse(url ?? '')?.origin ?? 'https://localhost'],
      log: () => {},
      ...(api && { api }),
      ...(ask && { fetch: ask }),
    })
    await server.accessToken()
    const well: Finding[] = [
      { name: 'credentials', state: 'ok', says: `${appId}: the platform gave a token` },
      { name: 'ip', state: 'ok', says: 'the platform takes calls from this address' },
    ]
    if (!url) return [...well, skipped('signature', 'no --url was given')]
    return [...well, await signature(() => server.signUrl(url))]
  } catch (error) {
    if (!isWxError(error)) throw error
    const { cure } = explain(error, 'en')
    const failed = { state: 'failed', says: error.message, cure } as const
    const rest = skipped('signature', 'there is no ticket to sign with')
    // The platform compares the secret before it looks at the address.
    if (error.code === 'ip-not-allowed')
      return [skipped('credentials', 'not compared'), { name: 'ip', ...failed }, rest]
    return [{ name: 'credentials', ...failed }, skipped('ip', 'not looked at'), rest]
  }
}

async function signature(
  sign: () => Promise<{ url: string; signature: string; timestamp: number; nonceStr: string }>,
): Promise<Finding> {
  try {
    const made = await sign()
    const says = `${made.url} → ${made.signature} (timestamp ${made.timestamp}, nonceStr ${made.nonceStr})`
    return { name: 'signature', state: 'ok', says }
  } catch (error) {
    if (!isWxError(error)) throw error
    return { name: 'signature', state: 'failed', says: error.message, cure: explain(error, 'en').cure }
  }
}

async function domain(url: string | undefined, file: string | undefined, ask: Ask): Promise<Finding> {
  const name = 'domain-file'
  if (!url || !file) return { name, state: 'skipped', says: 'give --url and --domain-file to have it fetched' }
  const code = /^MP_verify_(\w+)\.txt$/.exec(file)?.[1]
  const origin = URL.parse(url)?.origin
  if (!code || !origin) return { name, state: 'failed', says: `${file} is no MP_verify_….txt, or ${url} no address` }
  const address = `${origin}/${file}`
  const cure = `list it in domainFiles of createWechatServer, and let the proxy in front pass /${file} on to it`
  try {
    const response = await ask(new Request(address, { signal: AbortSignal.timeout(5000) }))
    const text = (await response.text()).trim()
    if (response.ok && text === code) return { name, state: 'ok', says: `${address} is served` }
    const found = response.ok ? 'holds something else than its code' : `answers ${response.status}`
    return { name, state: 'failed', says: `${address} ${found}`, cure }
  } catch {
    return { name, state: 'failed', says: `${address} cannot be reached`, cure }
  }
}
