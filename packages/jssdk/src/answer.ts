import { type BridgeAnswer, WxError, type WxErrorCode } from '@wove/core'

/** An answer of the client, read without regard to its OS: by shape alone. */
export interface Answer {
  /** What stands behind the first colon of `errMsg` or `err_msg`: `ok`, `cancel`, `permission denied`, … */
  readonly keyword: string
  readonly fields: BridgeAnswer
}

/**
 * Reads a raw answer: an object, or the JSON text of one. Both spellings of the message are known, with and without
 * a prefix; an answer without a message counts as success, as it does in the official script.
 */
export function readAnswer(raw: unknown): Answer {
  const read = parsed(raw)
  const fields: BridgeAnswer = typeof read === 'object' && read !== null ? { ...read } : { errMsg: read }
  const message = String(fields.errMsg || fields.err_msg || 'ok')
  const keyword = message
    .replace(/^[^:]*:/, '')
    .replaceAll('_', ' ')
    .trim()
    .toLowerCase()
    // "fail invalid signature" says no more than "invalid signature".
    .replace(/^fail(ed)?[ ,]+/, '')
  return { keyword: keyword === 'confirm' ? 'ok' : keyword, fields }
}

/** Refusals whose codes are WeChat's own words. */
const named = /offline verifying|invalid signature|invalid url domain|require subscribe/

function codeOf(keyword: string): WxErrorCode | undefined {
  const words = named.exec(keyword)?.[0]
  if (words) return words.replaceAll(' ', '-') as WxErrorCode
  if (keyword.startsWith('cancel')) return 'cancelled'
  if (/function not exist/.test(keyword)) return 'not-supported'
  return /access denied|permission|not allow/.test(keyword) ? 'permission-denied' : undefined
}

/** The error that an answer stands for, when it is no success. */
export function answerError(api: string, { keyword, fields }: Answer, otherwise: WxErrorCode = 'failed'): WxError {
  const reason = fields.err_desc ?? fields.err_detail
  const message = reason ? `${keyword} (${String(reason)})` : keyword
  return new WxError(codeOf(keyword) ?? otherwise, { api, message, raw: fields })
}

/** Parses JSON text, and returns everything else (and text that is no JSON) as it came. */
export function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
