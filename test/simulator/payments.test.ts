import { createHash, createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { createMerchant, type MerchantWithKey, type PaymentParameters } from '@wove/simulator/platform'
import { simulateWechat, type SimulatedWechat } from '@wove/simulator/vitest'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { invoke, verify } from './raw-bridge.ts'

let merchant: MerchantWithKey
let foreign: MerchantWithKey
beforeAll(async () => {
  merchant = await createMerchant()
  foreign = await createMerchant({ mchId: '1900000110', appIds: ['wxfedcba9876543210'] })
})

let wechat: SimulatedWechat
beforeEach(() => {
  wechat = simulateWechat({ merchants: [merchant, foreign] })
})

const pay = (args: object) => invoke('getBrandWCPayRequest', args)
const mistakes = () => wechat.diagnosis('chooseWXPay')?.mistakes
const rsa = (text: string, key = merchant.privateKey) => createSign('RSA-SHA256').update(text).sign(key, 'base64')
const md5 = (text: string, key = merchant.apiKey) =>
  createHash('md5').update(`${text}&key=${key}`).digest('hex').toUpperCase()
const hmac = (text: string) =>
  createHmac('sha256', merchant.apiKey).update(`${text}&key=${merchant.apiKey}`).digest('hex').toUpperCase()
const lines = ({ appId, timeStamp, nonceStr, package: order }: PaymentParameters) => [appId, timeStamp, nonceStr, order]
const pairs = ({ appId, nonceStr, package: order, signType, timeStamp }: PaymentParameters) =>
  `appId=${appId}&nonceStr=${nonceStr}&package=${order}&signType=${signType}&timeStamp=${timeStamp}`

const wrongSignature = { err_msg: 'get_brand_wcpay_request:cancel', err_desc: '支付验证签名失败' }

test.each(['RSA', 'MD5', 'HMAC-SHA256'] as const)('an order signed with %s is paid', async (signType) => {
  const order = await wechat.order({ signType, amountCents: 3800 })
  wechat.next('chooseWXPay', { outcome: 'paid' })
  expect(await pay(order)).toEqual({ err_msg: 'get_brand_wcpay_request:ok' })
  expect(wechat.platform.orders[0]).toMatchObject({
    cents: 3800,
    paid: { transactionId: expect.stringMatching(/^\d{28}$/) },
  })
  expect(mistakes()).toBeUndefined()
})

describe('a wrong signature looks like a cancellation to the page, and is named:', () => {
  test.each<[string, (order: PaymentParameters) => string]>([
    ['last-newline-missing', (order) => rsa(lines(order).join('\n'))],
    ['sign-type-signed', (order) => rsa(`${[...lines(order), 'RSA'].join('\n')}\n`)],
    [
      'lines-unordered',
      ({ appId, nonceStr, timeStamp, package: id }) => rsa(`${appId}\n${nonceStr}\n${timeStamp}\n${id}\n`),
    ],
    ['pairs-signed', (order) => rsa(pairs(order))],
    [
      'package-differs',
      (order) =>
        rsa(
          lines({ ...order, package: order.package.slice(10) })
            .map((each) => `${each}\n`)
            .join(''),
        ),
    ],
    [
      'milliseconds',
      (order) =>
        rsa(
          lines({ ...order, timeStamp: `${order.timeStamp}000` })
            .map((each) => `${each}\n`)
            .join(''),
        ),
    ],
    [
      'other-merchant',
      (order) =>
        rsa(
          lines(order)
            .map((each) => `${each}\n`)
            .join(''),
          foreign.privateKey,
        ),
    ],
    ['unknown', () => rsa('anything else')],
    ['unknown', () => 'no base64 at all!'],
    [
      'unknown',
      (order) =>
        rsa(
          lines(order)
            .map((each) => `${each}\n`)
            .join(''),
          strangersKey(),
        ),
    ],
  ])('v3: %s', async (mistake, sign) => {
    const order = await wechat.order()
    expect(await pay({ ...order, paySign: sign(order) })).toEqual(wrongSignature)
    expect(mistakes()).toEqual([mistake])
    expect(wechat.diagnosis('chooseWXPay')?.expected).toBe(`${lines(order).join('\\n')}\\n`)
  })

  test.each<[string, (order: PaymentParameters) => string]>([
    ['timeStamp-spelling', (order) => md5(pairs(order).replace('timeStamp', 'timestamp'))],
    ['appId-spelling', (order) => md5(pairs(order).replace('appId', 'appid'))],
    ['nonceStr-spelling', (order) => md5(pairs(order).replace('nonceStr', 'noncestr'))],
    ['signType-missing', (order) => md5(pairs(order).replace('&signType=MD5', ''))],
    ['keys-unsorted', (order) => md5(pairs(order).split('&').toReversed().join('&'))],
    ['package-differs', (order) => md5(pairs(order).replace('prepay_id=', ''))],
    ['milliseconds', (order) => md5(pairs({ ...order, timeStamp: `${order.timeStamp}042` }))],
    ['sign-type-differs', (order) => hmac(pairs(order))],
    ['other-merchant', (order) => md5(pairs(order), foreign.apiKey)],
    ['lower-case', (order) => md5(pairs(order)).toLowerCase()],
    ['unknown', (order) => md5(pairs(order), 'k'.repeat(32))],
  ])('v2: %s', async (mistake, sign) => {
    const order = await wechat.order({ signType: 'MD5' })
    expect(await pay({ ...order, paySign: sign(order) })).toEqual(wrongSignature)
    expect(mistakes()).toEqual([mistake])
    expect(JSON.stringify(wechat.diagnosis('chooseWXPay'))).not.toContain(merchant.apiKey)
  })

  test('the obsolete default of the JS-SDK', async () => {
    expect(await pay({ ...(await wechat.order()), signType: 'SHA1' })).toEqual(wrongSignature)
    expect(mistakes()).toEqual(['sign-type'])
  })
})

describe('before a signature is looked at', () => {
  test.each<[string, (order: PaymentParameters) => object]>([
    ['letter-case', (order) => without(order, 'timeStamp')],
    ['field-missing', (order) => without(order, 'paySign')],
    ['no-text', (order) => ({ ...order, timeStamp: Number(order.timeStamp) })],
  ])('%s is told, with what is missing', async (mistake, change) => {
    expect(await pay(change(await wechat.order()))).toMatchObject({
      err_msg: 'get_brand_wcpay_request:fail',
      err_desc: expect.stringContaining('调用支付JSAPI缺少参数'),
    })
    expect(mistakes()).toEqual([mistake])
  })

  test('an account that no merchant goes with is invalid', async () => {
    expect(await pay({ ...(await wechat.order()), appId: 'wx1' })).toEqual({
      err_msg: 'get_brand_wcpay_request:fail_invalid appid',
    })
    expect(mistakes()).toEqual(['unknown-merchant'])
  })
})

describe('an order', () => {
  test('is paid once', async () => {
    const order = await wechat.order()
    wechat.next('chooseWXPay', { outcome: 'paid' })
    await pay(order)
    expect(await pay(order)).toEqual({ err_msg: 'get_brand_wcpay_request:fail', err_desc: '该订单已支付' })
    expect(mistakes()).toEqual(['paid-already'])
  })

  test('that this platform has not placed does not exist', async () => {
    const order = { ...(await wechat.order()), package: 'prepay_id=wx2014' }
    const paySign = rsa(
      lines(order)
        .map((each) => `${each}\n`)
        .join(''),
    )
    expect(await pay({ ...order, paySign })).toMatchObject({ err_desc: expect.stringContaining('不存在') })
    expect(mistakes()).toEqual(['unknown-order'])
  })

  test('without prepay_id= is named, although it is signed so', async () => {
    const order = await wechat.order()
    const bare = { ...order, package: order.package.slice(10) }
    await pay({
      ...bare,
      paySign: rsa(
        lines(bare)
          .map((each) => `${each}\n`)
          .join(''),
      ),
    })
    expect(mistakes()).toEqual(['package-prefix'])
  })

  test('opens the sheet for two hours', async () => {
    const order = await wechat.order()
    wechat.platform.clock.advance(7_201_000)
    await pay(order)
    expect(mistakes()).toEqual(['prepay-too-old'])
  })

  test('is for the person who ordered', async () => {
    const order = await wechat.order()
    await wechat.person('xiaohong')
    expect(await pay(order)).toMatchObject({ err_desc: expect.stringContaining('不一致') })
    expect(mistakes()).toEqual(['other-payer'])
  })

  test('can be paid while the page hears something else, and the other way round', async () => {
    wechat.next('chooseWXPay', { outcome: 'cancelled', pays: true })
    wechat.next('chooseWXPay', { outcome: 'paid', pays: false })
    expect(await pay(await wechat.order())).toMatchObject({ err_msg: 'get_brand_wcpay_request:cancel' })
    expect(await pay(await wechat.order())).toMatchObject({ err_msg: 'get_brand_wcpay_request:ok' })
    expect(wechat.platform.orders.map(({ paid }) => Boolean(paid))).toEqual([true, false])
  })
})

describe('the payment score', () => {
  const signed = (over: object = {}, sign = hmac) => {
    const fields = {
      mch_id: merchant.mchId,
      nonce_str: 'n',
      package: 'p',
      sign_type: 'HMAC-SHA256',
      timestamp: '1',
      ...over,
    }
    const text = Object.entries(fields)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map((pair) => pair.join('='))
      .join('&')
    return new URLSearchParams({ ...fields, sign: sign(text) }).toString()
  }

  test.each<[string, string[] | undefined, () => string]>([
    ['ok', undefined, () => signed()],
    ['fail', ['sign-type'], () => signed({ sign_type: 'MD5' }, md5)],
    ['fail', ['sign-type-differs'], () => signed({}, md5)],
    ['fail', ['unknown'], () => signed({}, () => 'X')],
    ['fail', ['unknown-merchant'], () => signed({ mch_id: '1' })],
    ['fail', ['field-missing'], () => 'mch_id=1'],
  ])('%s: %j', async (keyword, found, query) => {
    wechat = simulateWechat({ merchants: [merchant] })
    const fields = await verify(wechat, ['openBusinessView'])
    wechat.next('openBusinessView', {})
    const args = { businessType: 'wxpayScoreUse', queryString: query(), ...fields }
    expect(await invoke('openBusinessView', args)).toMatchObject({ err_msg: `openBusinessView:${keyword}` })
    expect(wechat.diagnosis('openBusinessView')?.mistakes).toEqual(found)
  })
})

const without = (order: PaymentParameters, name: string) =>
  Object.fromEntries(Object.entries(order).filter(([each]) => each !== name))

function strangersKey(): string {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
}
