import { WxError } from '@wove/core'
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
  post<Answer>(path: string, body: object): Promise<Answer>
}

export function createPlatformClient({
  api = 'https://api.weixin.qq.com',
  fetch,
}: PlatformClientOptions): PlatformClient {
  const client: KyInstance = ky.create({
    prefix: api,
    timeout: 5000,
    retry: { limit: 1, methods: ['get', 'post'] },
    ...(fetch && { fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(new Request(input, init)) }),
  })

  async function read<Answer>(path: string, request: () => Promise<Answer & PlatformAnswer>): Promise<Answer> {
    let answer: Answer & PlatformAnswer
    try {
      answer = await request()
    } catch (error) {
      // The error itself holds the request, and that the token or the secret: only its kind goes on.
      const reason = isHTTPError(error) ? `HTTP ${error.response.status}` : (error as Error).name
      throw new WxError('platform-unreachable', {
        api: path,
        message: `${new URL(api).host} did not answer: ${reason}`,
      })
    }
    if (answer.errcode) throw platformError(path, answer)
    return answer
  }

  return {
    get: (path, query) => read(path, () => client.get(path, { searchParams: query }).json()),
    post: (path, body) => read(path, () => client.post(path, { json: body }).json()),
  }
}

/** The error for an errcode; `rid` and the words of the platform are kept. */
function platformError(api: string, raw: PlatformAnswer): WxError {
  const { errcode = 0, errmsg = '' } = raw
  const code =
    errcode === 40164 || errcode === 61004
      ? 'ip-not-allowed'
      : errcode === 40013 || errcode === 40125 || errcode === 41002 || errcode === 41004
        ? 'wrong-secret'
        : 'platform-error'
  return new WxError(code, { api, message: `${errcode} ${errmsg}`, raw })
}
