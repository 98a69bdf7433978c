import { bytesToHex, randomBytes } from '@noble/hashes/utils.js'
import { defaultAccount } from './account.ts'

/** A merchant (商户号) of the pretend WeChat Pay, as far as the platform knows it. */
export interface Merchant {
  /** The merchant's number (mchid): ten digits. */
  mchId: string
  /** The accounts whose people may pay it. */
  appIds: readonly string[]
  /** The APIv2 key: 32 characters. */
  apiKey: string
  /** The serial number of the merchant's certificate, which requests of API v3 name. */
  serial: string
  /** The certificate's public key, `-----BEGIN PUBLIC KEY-----`. */
  publicKey: string
}

/** A merchant with what only its own server has. */
export interface MerchantWithKey extends Merchant {
  /** The text of apiclient_key.pem. */
  privateKey: string
}

const rsaSha256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

/**
 * Makes a merchant with fresh keys, to be given to the simulator and to the server that places orders. Nothing is
 * written anywhere: the keys end with the process.
 *
 * @example
 * import { createMerchant, createPlatform } from '@wove/simulator/platform'
 *
 * const merchant = await createMerchant()
 * const platform = createPlatform({ merchants: [merchant] })
 * console.log(merchant.mchId, platform.accounts.length)
 */
export async function createMerchant({
  mchId = '1900000109',
  appIds = [defaultAccount.appId],
}: Partial<Pick<Merchant, 'mchId' | 'appIds'>> = {}): Promise<MerchantWithKey> {
  const pair = await crypto.subtle.generateKey(
    { ...rsaSha256, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('spki', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ])
  return {
    mchId,
    appIds,
    apiKey: bytesToHex(randomBytes(16)),
    serial: bytesToHex(randomBytes(20)).toUpperCase(),
    publicKey: pem('PUBLIC KEY', publicKey),
    privateKey: pem('PRIVATE KEY', privateKey),
  }
}

/** Whether a text was signed by a merchant's private key. */
export async function signedBy({ publicKey }: Merchant, text: string, signature: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('spki', bytesOf(publicKey), rsaSha256, false, ['verify'])
    const bytes = Uint8Array.from(atob(signature), (character) => character.charCodeAt(0))
    return await crypto.subtle.verify(rsaSha256, key, bytes, new TextEncoder().encode(text))
  } catch {
    // No base64: it is no signature at all.
    return false
  }
}

/** What `apiclient_key.pem` signs, as base64. */
export async function signRsa({ privateKey }: MerchantWithKey, text: string): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', bytesOf(privateKey), rsaSha256, false, ['sign'])
  const signed = await crypto.subtle.sign(rsaSha256, key, new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(signed)))
}

function pem(label: string, der: ArrayBuffer): string {
  const lines = btoa(String.fromCharCode(...new Uint8Array(der))).match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const body = text.replaceAll(/-----[A-Z ]+-----|\s/g, '')
  return Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
}
