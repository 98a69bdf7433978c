import { createHash, createVerify, generateKeyPairSync } from 'node:crypto'
import { signPairs, signPayment } from '@wove/server'
import { describe, expect, test } from 'vitest'

const order = {
  appId: 'wxd678efh567hg6787',
  nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
  prepayId: 'wx2017033010242291fcfe0db70013231072',
  timestamp: 1490840662,
  key: 'qazwsxedcrfvtgbyhnujmikolp111111',
}

describe('API v2', () => {
  test("the platform's own example of a payment, with MD5", async () => {
    expect(await signPayment({ ...order, signType: 'MD5' })).toEqual({
      appId: 'wxd678efh567hg6787',
      timestamp: '1490840662',
      timeStamp: '1490840662',
      nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
      package: 'prepay_id=wx2017033010242291fcfe0db70013231072',
      signType: 'MD5',
      paySign: '22D9B4E54AB1950F51E0649E8810ACD6',
    })
  })

  test('the same with HMAC-SHA256', async () => {
    const { paySign } = await signPayment({ ...order, signType: 'HMAC-SHA256' })
    expect(paySign).toBe('FB9D1EFB5C509131BBFF729F88A99CA2DE9B724D06D3B3262832A53083862BC0')
  })

  test("the platform's own example of any fields, empty ones left out, in whatever order", () => {
    const fields = {
      nonce_str: 'ibuaiVcKdpRxkhJA',
      mch_id: '10000100',
      device_info: '1000',
      body: 'test',
      appid: 'wxd930ea5d5a258f4f',
      attach: '',
      sign: 'is not signed',
    }
    const key = '192006250b4c09247ec02edce69f6a2d'
    expect(signPairs(fields, 'MD5', key)).toBe('9A0A8659F005D6984697E2CA0A9CF3B7')
    expect(signPairs(fields, 'HMAC-SHA256', key)).toBe(
      '6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6',
    )
  })

  test('names are sorted as names, not as pairs', () => {
    const text = 'a=1&a1=2&key=k'
    expect(signPairs({ a1: '2', a: '1' }, 'MD5', 'k')).toBe(createHash('md5').update(text).digest('hex').toUpperCase())
  })
})

describe('API v3', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

  test("signs the four lines of the documentation's sample with the merchant's key", async () => {
    const { paySign, signType } = await signPayment({
      appId: 'wx8888888888888888',
      timestamp: 1414561699,
      nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
      prepayId: 'wx201410272009395522657a690389285100',
      signType: 'RSA',
      privateKey: pem,
    })
    const message =
      'wx8888888888888888\n1414561699\n5K8264ILTKCH16CQ2502SI8ZNMTM67VS\nprepay_id=wx201410272009395522657a690389285100\n'
    expect(createHash('sha256').update(message).digest('hex')).toBe(
      'e9f240553b798164cd07071a90bf684071b40781f3dafca1f828346682147df3',
    )
    expect(createVerify('RSA-SHA256').update(message).verify(publicKey, paySign, 'base64')).toBe(true)
    expect(signType).toBe('RSA')
  })

  test('a key that cannot be read is said to be one, and not repeated', async () => {
    const call = signPayment({ appId: 'wx1', prepayId: 'wx2', signType: 'RSA', privateKey: 'not-a-key-but-secret' })
    await expect(call).rejects.toMatchObject({ code: 'bad-options' })
    await expect(call).rejects.not.toThrow(/not-a-key/)
  })
})
