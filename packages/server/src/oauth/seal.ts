import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Signs data that browsers keep for us: they can read it, and change nothing. */
export interface Seal {
  seal(data: object): string
  /** The data, if the seal is whole. */
  open(text: string | undefined): unknown
}

/** @param purpose what is sealed, so that a text of one use is none of another */
export function createSeal(sessionKey: string, purpose: string): Seal {
  const key = hmac(sha256, utf8ToBytes(sessionKey), utf8ToBytes(`wove ${purpose}`))
  const mark = (body: string) => bytesToHex(hmac(sha256, key, utf8ToBytes(body)))
  return {
    seal(data) {
      const body = encode(JSON.stringify(data))
      return `${body}.${mark(body)}`
    },
    open(text = '') {
      const [body = '', given = '', more] = text.split('.')
      if (more !== undefined || !equal(given, mark(body))) return undefined
      try {
        return JSON.parse(decode(body)) as unknown
      } catch {
        return undefined
      }
    },
  }
}

/** Compares in a time that does not tell how much of the two agrees. */
export function equal(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < b.length; i++) difference |= (a.charCodeAt(i) || 0) ^ b.charCodeAt(i)
  return difference === 0
}

function encode(text: string): string {
  const binary = Array.from(utf8ToBytes(text), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function decode(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)))
}
