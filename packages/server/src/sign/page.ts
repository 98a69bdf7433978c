import { bytesToHex, randomBytes } from '@noble/hashes/utils.js'
import { sha1Hex } from './sha1.ts'

export interface SignPageInput {
  /** The account's jsapi ticket. */
  ticket: string
  /** The page's address up to the hash, spelt as the browser spells it. */
  url: string
  /** Seconds since 1970. @default now */
  timestamp?: number
  /** @default 16 random characters */
  nonceStr?: string
}

/** The three values that `wx.config` takes beside the appId. */
export interface PageSignature {
  timestamp: number
  nonceStr: string
  signature: string
}

/**
 * Signs a page's URL for `wx.config`.
 *
 * @see reference wechat-web-platform §3.1
 * @example
 * import { signPage } from '@wove/server'
 *
 * const { signature } = signPage({
 *   ticket: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
 *   url: 'http://mp.weixin.qq.com?params=value',
 *   timestamp: 1414587457,
 *   nonceStr: 'Wm3WZYTPz0wzccnW',
 * })
 * console.log(signature) // 0f9de62fce790f9a083d5c99e95740ceb90c27ed
 */
export function signPage({
  ticket,
  url,
  timestamp = Math.floor(Date.now() / 1000),
  nonceStr = nonce(),
}: SignPageInput): PageSignature {
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`
  return { timestamp, nonceStr, signature: sha1Hex(text) }
}

/** Hexadecimal randomness for the next nonces: to ask for each one alone costs more than a signature. */
let pool = ''

/** 16 hexadecimal characters of real randomness. */
export function nonce(): string {
  if (pool === '') pool = bytesToHex(randomBytes(1024))
  const next = pool.slice(0, 16)
  pool = pool.slice(16)
  return next
}
