import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// Node's own is many times as fast; other runtimes may have none.
const node = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:crypto')

/** The SHA-1 of a text as 40 hexadecimal characters. */
export function sha1Hex(text: string): string {
  return node ? node.hash('sha1', text) : bytesToHex(sha1(utf8ToBytes(text)))
}
