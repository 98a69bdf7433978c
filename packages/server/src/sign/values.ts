import { sha1Hex } from './sha1.ts'

/**
 * The signature of cards and invoices: the values alone, empty ones left out, sorted by code unit (so that capitals come
 * first) and joined without anything between.
 */
export function signValues(values: readonly (string | number | undefined)[]): string {
  const present = values.filter((value) => value !== undefined && value !== '').map(String)
  return sha1Hex(present.sort().join(''))
}
