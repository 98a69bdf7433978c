import { hmac } from '@noble/hashes/hmac.js'
import { md5 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { WxError } from '@wove/core'
import { nonce } from './page.ts'

interface PaymentInput {
  /** The AppID that the order was made with: the one of `wx.config`. */
  appId: string
  /** What the order API answered as `prepay_id`. */
  prepayId: string
  /** Seconds since 1970. @default now */
  timestamp?: number
  /** @default 16 random characters */
  nonceStr?: string
}

/** For orders of API v2: the merchant's 32 character key. */
export interface PaymentInputV2 extends PaymentInput {
  signType: 'MD5' | 'HMAC-SHA256'
  /** The merchant's APIv2 key. */
  key: string
}

/** For orders of API v3: the merchant's private key. */
export interface PaymentInputV3 extends PaymentInput {
  signType: 'RSA'
  /** The text of apiclient_key.pem. */
  privateKey: string
}

/** What the payment sheet takes; the time in both spellings, `timestamp` for `chooseWXPay`, `timeStamp` for the bridge. */
export interface PaymentSignature {
  appId: string
  timestamp: string
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'MD5' | 'HMAC-SHA256' | 'RSA'
  paySign: string
}

/**
 * Signs an order for the payment sheet. Rejects with `bad-options` when the private key cannot be read.
 *
 * What the page then hears is a hint only: the order API says whether it was paid.
 *
 * @see reference wechat-web-platform §3.6
 * @example
 * import { signPayment } from '@wove/server'
 *
 * const { paySign } = await signPayment({
 *   signType: 'MD5',
 *   key: 'qazwsxedcrfvtgbyhnujmikolp111111',
 *   appId: 'wxd678efh567hg6787',
 *   prepayId: 'wx2017033010242291fcfe0db70013231072',
 *   timestamp: 1490840662,
 *   nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
 * })
 * console.log(paySign) // 22D9B4E54AB1950F51E0649E8810ACD6
 */
export async function signPayment(input: PaymentInputV2 | PaymentInputV3): Promise<PaymentSignature> {
  const { appId, prepayId, signType, nonceStr = nonce() } = input
  const timestamp = String(input.timestamp ?? Math.floor(Date.now() / 1000))
  const order = `prepay_id=${prepayId}`
  const paySign =
    input.signType === 'RSA'
      ? await rsa(`${appId}\n${timestamp}\n${nonceStr}\n${order}\n`, input.privateKey)
      : signPairs({ appId, nonceStr, package: order, signType, timeStamp: timestamp }, input.signType, input.key)
  return { appId, timestamp, timeStamp: timestamp, nonceStr, package: order, signType, paySign }
}

/**
 * The signature of API v2 over any fields: empty ones left out, sorted by name, the key at the end.
 *
 * @example
 * import { signPairs } from '@wove/server'
 *
 * console.log(signPairs({ appid: 'wxd930ea5d5a258f4f', body: 'test' }, 'MD5', 'the-api-key-of-the-merchant'))
 */
export function signPairs(fields: Record<string, string>, signType: 'MD5' | 'HMAC-SHA256', key: string): string {
  const pairs = Object.entries(fields)
    .filter(([name, value]) => value !== '' && name !== 'sign')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
  const text = utf8ToBytes(`${pairs.join('&')}&key=${key}`)
  return bytesToHex(signType === 'MD5' ? md5(text) : hmac(sha256, utf8ToBytes(key), text)).toUpperCase()
}

async function rsa(text: string, privateKey: string): Promise<string> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  let key: CryptoKey
  try {
    const body = privateKey.replaceAll(/-----[A-Z ]+-----|\s/g, '')
    const der = Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
    key = await crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign'])
  } catch {
    // The reason is not passed on: it may quote the key.
    throw new WxError('bad-options', {
      api: 'signPayment',
      message: 'privateKey cannot be read: give the text of apiclient_key.pem (-----BEGIN PRIVATE KEY-----)',
    })
  }
  const signed = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(signed)))
}
