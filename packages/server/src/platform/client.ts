import { WxError, type WxErrorCode } from '@wove/core'
import ky, { isHTTPError, type KyInstance } from 'ky'

/** What every answer of the platform may hold besides its own fields. */
export interface PlatformAnswer {
  errcode?: number
  errmsg?: string
}

export interface PlatformClientOptions {
  /** Where the platform answers. @default 'https://api.weixin.qq.com' */
  api?: string | undefined
  fetch?: ((request: Request) => Promise<Response>) | undefined
}

/** Calls of the platform's server APIs. What fails is a `WxError` without token or secret in it. */
export interface PlatformClient {
  get<Answer>(path: string, query: Record<string, string>): Promise<Answer>
  /** @param how `once` for what must not be sent twice because the first answer got lost */
  post<Answer>(path: string, body: object, query?: Record<string, string>, how?: { once?: boolean }): Promise<Answer>
  /** A file. The platform answers JSON in its place when it refuses. */
  file(path: string, query: Record<string, string>): Promise<Response>
}

/** While the platform says that it is busy, it is asked again after these pauses, in milliseconds. */
const busyPauses = [300, 900]

export function createPlatformClient({
  api = 'https://api.weixin.qq.com',
  fetch,
}: PlatformClientOptions): PlatformClient {
  const client: KyInstance = ky.create({
    prefix: api,
    timeout: 5000,
    totalTimeout: 8000,
    retry: { limit: 1, methods: ['get', 'post'] },
    // Nicknames come with raw control characters in them now and then.
    // oxlint-disable-next-line no-control-regex
    parseJson: (text: string): unknown => JSON.parse(text.replaceAll(/[\u0000-\u001F]/g, ' ')),
    ...(fetch && { fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(new Request(input, init)) }),
  })

  async function reach<Answer>(path: string, request: () => Promise<Answer>): Promise<Answer> {
    try {
      return await request()
    } catch (error) {
      // The error itself holds the request, and that the token or the secret: only its kind goes on.
      const reason = isHTTPError(error) ? `HTTP ${error.response.status}` : (error as Error).name
      throw new WxError('platform-unreachable', {
        api: path,
        message: `${new URL(api).host} did not answer: ${reason}`,
      })
    }
  }

  async function read<Answer>(path: string, request: () => Promise<Answer & PlatformAnswer>): Promise<Answer> {
    for (const pause of [...busyPauses, 0]) {
      const answer = await reach(path, request)
      if (typeof answer !== 'object' || answer === null) {
        throw new WxError('platform-unreachable', { api: path, message: 'the answer is no JSON object' })
      }
      if (!answer.errcode) return answer
      if (answer.errcode !== -1 || !pause) throw platformError(path, answer)
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
    throw new WxError('platform-unreachable', { api: path })
  }

  return {
    get: (path, query) => read(path, () => client.get(path, { searchParams: query }).json()),
    post: (path, body, query = {}, { once = false } = {}) =>
      read(path, () =>
        client.post(path, { json: body, searchParams: query, ...(once && { retry: { limit: 0 } }) }).json(),
      ),

    async file(path, query) {
      const response = await reach(path, () =>
        client.get(path, { searchParams: query, timeout: 30_000, totalTimeout: 30_000 }),
      )
      if (!/json|text\/plain/.test(response.headers.get('content-type') ?? '')) return response
      const answer = await reach(path, () => response.json<PlatformAnswer>())
      throw platformError(path, answer)
    },
  }
}

/** The errcodes that have a cure of their own. */
const codes: Readonly<Partial<Record<WxErrorCode, readonly number[]>>> = {
  'ip-not-allowed': [40164, 61004, 89501, 89503, 89506, 89507],
  'wrong-secret': [40013, 40125, 41002, 41004],
  'invoice-locked': [72023],
  'invoice-reimbursed': [72061],
  'invoice-not-locked': [72039],
  'invoice-contact-missing': [72063],
}

/** The error for an errcode; `rid` and the words of the platform are kept. */
function platformError(api: string, raw: PlatformAnswer): WxError {
  const { errcode = 0, errmsg = '' } = raw
  const known = Object.entries(codes) as [WxErrorCode, readonly number[]][]
  const code = known.find(([, errcodes]) => errcodes.includes(errcode))?.[0] ?? 'platform-error'
  return new WxError(code, { api, message: `${errcode} ${errmsg}`, raw })
}
