import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What a page's signature is made of. */
export interface SignedParts {
  ticket: string
  nonceStr: string
  timestamp: string
  url: string
}

/** The text under a page's signature (reference: wechat-web-platform §3.1). */
export function textToSign({ ticket, nonceStr, timestamp, url }: SignedParts): string {
  return `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`
}

export function sha1Hex(text: string): string {
  return bytesToHex(sha1(utf8ToBytes(text)))
}
