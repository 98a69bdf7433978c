import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The signature of cards and invoices: the values alone, empty ones left out, sorted by code unit (so that capitals come
 * first) and joined without anything between.
 */
export function signValues(values: readonly (string | number | undefined)[]): string {
  const present = values.filter((value) => value !== undefined && value !== '').map(String)
  return bytesToHex(sha1(utf8ToBytes(present.sort().join(''))))
}
