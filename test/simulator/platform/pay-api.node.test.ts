import { createSign, randomBytes } from 'node:crypto'
import { signPairs } from '@wove/server'
import { createMerchant, createPlatform, type MerchantWithKey, type Platform } from '@wove/simulator/platform'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

const api = 'https://api.mch.weixin.qq.com'
let merchant: MerchantWithKey
let platform: Platform
let openid: string

beforeAll(async () => {
  merchant = await createMerchant()
})
beforeEach(() => {
  platform = createPlatform({ merchants: [merchant] })
  openid = platform.people.openid(platform.accounts[0]!, platform.people.current)
})

const path = '/v3/pay/transactions/jsapi'
const order = () => ({
  appid: 'wx0123456789abcdef',
  mchid: merchant.mchId,
  description: 'Tea',
  out_trade_no: 'order-7',
  notify_url: 'https://shop.example.com/paid',
  amount: { total: 3800, currency: 'CNY' },
  payer: { openid },
})

interface Signed {
  serial?: string
  mchid?: string
  timestamp?: number
  /** What is signed in place of the right text. */
  text?: (right: string) => string
}

async function v3(method: 'GET' | 'POST', to: string, body?: unknown, how: Signed = {}) {
  const { serial = merchant.serial, mchid = merchant.mchId, timestamp = Math.floor(Date.now() / 1000) } = how
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const right = `${method}\n${to}\n${timestamp}\nn\n${text}\n`
  const signature = createSign('RSA-SHA256')
    .update(how.text?.(right) ?? right)
    .sign(merchant.privateKey, 'base64')
  const authorization = `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="n",signature="${signature}",timestamp="${timestamp}",serial_no="${serial}"`
  const response = await platform.fetch(
    new Request(api + to, { method, headers: { authorization }, ...(body !== undefined && { body: text }) }),
  )
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

async function v2(to: string, fields: Record<string, string>, change: (xml: string) => string = (xml) => xml) {
  const all = {
    appid: 'wx0123456789abcdef',
    mch_id: merchant.mchId,
    nonce_str: randomBytes(8).toString('hex'),
    ...fields,
  }
  const sign = signPairs(all, 'MD5', merchant.apiKey)
  const lines = Object.entries({ ...all, sign }).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
  const response = await platform.fetch(
    new Request(api + to, { method: 'POST', body: change(`<xml>${lines.join('')}</xml>`) }),
  )
  const text = await response.text()
  return Object.fromEntries(
    [...text.matchAll(/<(\w+)><!\[CDATA\[([^]*?)\]\]><\/\1>/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>
}
const orderV2 = () => ({
  body: 'Tea',
  out_trade_no: 'order-8',
  notify_url: 'https://shop.example.com/paid',
  total_fee: '3800',
  spbill_create_ip: '127.0.0.1',
  trade_type: 'JSAPI',
  openid,
})

/** What the client does once the person has paid. */
const paid = (prepayId: unknown, more: object = {}) =>
  platform.fetch(new Request(`${api}/simulator/pay`, { method: 'POST', body: JSON.stringify({ prepayId, ...more }) }))
const lie = (orderQuery: object) =>
  platform.fetch(new Request(`${api}/simulator/faults`, { method: 'POST', body: JSON.stringify({ orderQuery }) }))
const stateOf = async (number: string) =>
  (await v3('GET', `/v3/pay/transactions/out-trade-no/${number}?mchid=${merchant.mchId}`)).answer.trade_state

describe('API v3', () => {
  test('places an order, and tells once it is paid', async () => {
    const { status, answer } = await v3('POST', path, order())
    expect([status, answer]).toEqual([200, { prepay_id: expect.stringMatching(/^wx[\da-f]{34}$/) }])
    expect(await stateOf('order-7')).toBe('NOTPAY')
    await paid(answer.prepay_id)
    const asked = await v3('GET', `/v3/pay/transactions/out-trade-no/order-7?mchid=${merchant.mchId}`)
    expect(asked.answer).toMatchObject({
      trade_state: 'SUCCESS',
      amount: { total: 3800, payer_total: 3800 },
      payer: { openid },
      success_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
    })
  })

  test('gives the same prepay_id for the same order, and none for another of its number, or a paid one', async () => {
    const [one, again] = [await v3('POST', path, order()), await v3('POST', path, order())]
    expect(again.answer).toEqual(one.answer)
    const dearer = await v3('POST', path, { ...order(), amount: { total: 1 } })
    expect(dearer).toMatchObject({ status: 403, answer: { code: 'OUT_TRADE_NO_USED' } })
    await paid(one.answer.prepay_id)
    expect(await v3('POST', path, order())).toMatchObject({ status: 400, answer: { code: 'INVALID_REQUEST' } })
  })

  test.each<[string, Signed]>([
    ['another body', { text: (right) => right.replace('3800', '1') }],
    ['a path with the prefix of a proxy', { text: (right) => right.replace('/v3/', '/__wechat/v3/') }],
    ['no newline at the end', { text: (right) => right.slice(0, -1) }],
    ['an old clock', { timestamp: 1_600_000_000 }],
    ['a foreign serial', { serial: 'F'.repeat(40) }],
    ['a foreign merchant', { mchid: '1' }],
  ])('a request signed over %s is refused', async (_, how) => {
    expect(await v3('POST', path, order(), how)).toMatchObject({ status: 401, answer: { code: 'SIGN_ERROR' } })
    expect(platform.orders).toEqual([])
  })

  test.each([
    ['', undefined],
    ['', 'WECHATPAY2-SHA256-RSA2048'],
    ['{}', 'Bearer token'],
    ['{}', 'WECHATPAY2-SHA256-RSA2048 mchid="1900000109",signature="@"'],
  ])('%j with the header %j is refused', async (body, authorization) => {
    const headers = authorization ? { authorization } : {}
    const response = await platform.fetch(new Request(api + path, { method: 'POST', body, headers }))
    expect(response.status).toBe(401)
  })

  test.each<[string, unknown]>([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a price in yuan', { amount: { total: 38.5 } }],
    ['a price in text', { amount: { total: '3800' } }],
    ['a negative price', { amount: { total: -1 } }],
    ['nobody who pays', { payer: {} }],
    ['a number with blanks', { out_trade_no: 'a b c d e f' }],
    ['a number that is too long', { out_trade_no: 'a'.repeat(33) }],
    ['a notification without https', { notify_url: 'http://shop.example.com/' }],
    ['another merchant than the signed one', { mchid: '1900000110' }],
    ['another account', { appid: 'wx1' }],
    ['an object for a text', { description: { toString: 'x' } }],
  ])('an order with %s is refused with a sentence', async (_, change) => {
    const body = typeof change === 'string' ? change : { ...order(), ...(change as object) }
    const { status, answer } = await v3('POST', path, body)
    expect(status).toBe(400)
    expect(answer.message).toMatch(/\S{4}/)
    expect(platform.orders).toEqual([])
  })

  test('an order that was never placed does not exist', async () => {
    const number = `/v3/pay/transactions/out-trade-no/none?mchid=${merchant.mchId}`
    expect(await v3('GET', number)).toMatchObject({ status: 404, answer: { code: 'ORDER_NOT_EXIST' } })
  })
})

describe('API v2', () => {
  test('places an order, and tells once it is paid; the answer is signed', async () => {
    const placed = await v2('/pay/unifiedorder', orderV2())
    expect(placed).toMatchObject({ return_code: 'SUCCESS', result_code: 'SUCCESS', trade_type: 'JSAPI' })
    expect(placed.sign).toBe(signPairs(placed, 'MD5', merchant.apiKey))
    expect(await v2('/pay/orderquery', { out_trade_no: 'order-8' })).toMatchObject({ trade_state: 'NOTPAY' })
    await paid(placed.prepay_id)
    expect(await v2('/pay/orderquery', { out_trade_no: 'order-8' })).toMatchObject({
      trade_state: 'SUCCESS',
      total_fee: '3800',
      openid,
      time_end: expect.stringMatching(/^\d{14}$/),
    })
    expect(await v2('/pay/unifiedorder', orderV2())).toMatchObject({ result_code: 'FAIL', err_code: 'ORDERPAID' })
  })

  test.each<[string, (xml: string) => string]>([
    ['another price than the signed one', (xml) => xml.replace('3800', '1')],
    ['no signature', (xml) => xml.replace(/<sign>.*<\/sign>/, '')],
    ['a document type with an entity', (xml) => `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>${xml}`],
    ['no XML', () => '{"total_fee":1}'],
    ['half a document', (xml) => xml.slice(0, 40)],
    ['nothing', () => ''],
    ['more than 16 KB', (xml) => xml.replace('Tea', 'a'.repeat(20_000))],
    ['a merchant of nobody', (xml) => xml.replace(merchant.mchId, '1')],
    ['an unknown hash', (xml) => xml.replace('</xml>', '<sign_type>SHA1</sign_type></xml>')],
  ])('a request with %s is refused', async (_, change) => {
    const answer = await v2('/pay/unifiedorder', orderV2(), change)
    expect(answer).toEqual({ return_code: 'FAIL', return_msg: expect.stringMatching(/\S{4}/) })
    expect(platform.orders).toEqual([])
  })

  test.each([
    ['total_fee', '38.5'],
    ['total_fee', ''],
    ['trade_type', 'NATIVE'],
    ['openid', ''],
  ])('%s %j is no order', async (name, value) => {
    const answer = await v2('/pay/unifiedorder', { ...orderV2(), [name]: value })
    expect(answer).toMatchObject({ result_code: 'FAIL', err_code: 'PARAM_ERROR' })
    expect(platform.orders).toEqual([])
  })
})

describe('an order query', () => {
  beforeEach(async () => {
    const { answer } = await v3('POST', path, order())
    await paid(answer.prepay_id)
  })

  test('lies when it is told to, so often', async () => {
    await lie({ says: 'pending', times: 1 })
    expect([await stateOf('order-7'), await stateOf('order-7')]).toEqual(['USERPAYING', 'SUCCESS'])
    await lie({ says: 'unpaid' })
    expect([await stateOf('order-7'), await stateOf('order-7')]).toEqual(['NOTPAY', 'NOTPAY'])
    await platform.fetch(new Request(`${api}/simulator/faults`, { method: 'POST', body: '{"clear":true}' }))
    expect(await stateOf('order-7')).toBe('SUCCESS')
  })

  test('says pending twice of money that moves later', async () => {
    const { answer } = await v3('POST', path, { ...order(), out_trade_no: 'order-9' })
    await paid(answer.prepay_id, { later: true })
    const states = [await stateOf('order-9'), await stateOf('order-9'), await stateOf('order-9')]
    expect(states).toEqual(['USERPAYING', 'USERPAYING', 'SUCCESS'])
  })
})

test('each merchant has keys of its own, and none of them is in an answer', async () => {
  const other = await createMerchant()
  expect(other.apiKey).not.toBe(merchant.apiKey)
  const { answer } = await v3('POST', path, order(), { text: () => 'wrong' })
  const secrets = [merchant.apiKey, merchant.privateKey.split('\n')[3]!]
  for (const secret of secrets) expect(JSON.stringify(answer)).not.toContain(secret)
})
