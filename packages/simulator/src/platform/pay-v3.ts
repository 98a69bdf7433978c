import type { EndpointContext } from './endpoint.ts'
import { type Merchant, signedBy } from './merchant.ts'
import { OrderRefusal } from './orders.ts'

/** Answers a call of API v3: JSON, the request signed with the merchant's private key. */
export async function answerV3(
  { clock, merchants, request }: EndpointContext,
  answer: (body: Record<string, unknown>, merchant: Merchant) => object,
): Promise<Response> {
  try {
    const text = await request.text()
    const merchant = await authorized(request, text, await merchants(), clock.now())
    return Response.json(answer(readBody(text), merchant))
  } catch (error) {
    if (!(error instanceof OrderRefusal)) throw error
    return Response.json({ code: error.v3, message: error.message }, { status: error.status })
  }
}

/** A refusal for which v2 has other words, or none. */
export function refusalV3(code: string, status: number, message: string): OrderRefusal {
  return new OrderRefusal(code, code, status, message)
}

/** Reads what every order of v3 has, and refuses what its merchant may not say. */
export function orderReader(body: Readonly<Record<string, unknown>>, merchant: Merchant) {
  const refuse = (message: string) => refusalV3('PARAM_ERROR', 400, message)
  const text = (name: string, most: number) => {
    const value = body[name]
    if (typeof value === 'string' && value !== '' && value.length <= most) return value
    throw refuse(`${name} 是 1 到 ${most} 个字符的文本`)
  }
  return {
    refuse,
    text,
    appId() {
      const appId = text('appid', 32)
      if (merchant.appIds.includes(appId)) return appId
      throw refusalV3('APPID_MCHID_NOT_MATCH', 400, 'appid和mch_id不匹配')
    },
    cents(name: string, value: unknown) {
      if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value
      throw refuse(`${name} 是以分为单位的正整数`)
    },
  }
}

function readBody(text: string): Record<string, unknown> {
  if (!text) return {}
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw refusalV3('PARAM_ERROR', 400, '请求体不是 JSON')
}

/** Clocks may differ by five minutes. */
const skew = 300_000

async function authorized(
  request: Request,
  body: string,
  merchants: readonly Merchant[],
  now: number,
): Promise<Merchant> {
  const refuse = (message: string) => refusalV3('SIGN_ERROR', 401, message)
  const [scheme, given = ''] = (request.headers.get('authorization') ?? '').split(/ (.*)/s)
  if (scheme !== 'WECHATPAY2-SHA256-RSA2048') throw refuse('缺少 Authorization，认证类型应为 WECHATPAY2-SHA256-RSA2048')
  const fields = Object.fromEntries([...given.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value!]))
  const { mchid, nonce_str: nonce = '', serial_no: serial, signature = '', timestamp = '' } = fields
  const merchant = merchants.find(({ mchId }) => mchId === mchid)
  if (!merchant) throw refuse('商户号不存在')
  if (merchant.serial !== serial) throw refuse('商户证书序列号有误')
  if (Math.abs(Number(timestamp) * 1000 - now) > skew) throw refuse('时间戳已过期，请检查服务器时间')
  const { pathname, search } = new URL(request.url)
  const text = `${request.method}\n${pathname}${search}\n${timestamp}\n${nonce}\n${body}\n`
  if (!nonce || !(await signedBy(merchant, text, signature)))
    throw refuse(`签名错误，应签名的文本是 ${JSON.stringify(text)}`)
  return merchant
}
