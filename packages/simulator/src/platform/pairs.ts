import { hmac } from '@noble/hashes/hmac.js'
import { md5 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** How texts of API v2 are hashed. */
export type PairsHash = 'MD5' | 'HMAC-SHA256'

/** The text under a signature of API v2, its key left out: pairs sorted by name, empty ones not there (§3.6). */
export function pairsText(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .filter(([name, value]) => value !== '' && name !== 'sign')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** The signature over such a text. */
export function signText(text: string, hash: PairsHash, key: string): string {
  const bytes = utf8ToBytes(`${text}&key=${key}`)
  return bytesToHex(hash === 'MD5' ? md5(bytes) : hmac(sha256, utf8ToBytes(key), bytes)).toUpperCase()
}
