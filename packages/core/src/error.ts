import type { catalogue } from './catalogue/index.ts'

/** Every way in which Wove can fail. Codes are stable: they are never renamed or reused. */
export type WxErrorCode = keyof typeof catalogue

/** What is known about a failure besides its code. */
export interface WxErrorDetails {
  /** The method or step that failed, by WeChat's own name: `chooseImage`, `config`, `signature`. */
  api?: string | undefined
  /** One sentence for the person who reads the log; the code stands in when it is missing. */
  message?: string | undefined
  /** The client's or platform's answer, kept whole. */
  raw?: unknown
  /** The error underneath, when there is one. */
  cause?: unknown
}

// By Symbol.for, so that errors made by a second copy of the library are recognised too.
const brand = Symbol.for('wove.error')

/**
 * Every failure of Wove: a stable {@link WxErrorCode}, the api that failed and the raw answer kept whole.
 * `explain(error)` of `@wove/core/explain` tells why it happens and what to do.
 *
 * @example
 * import { isWxError } from '@wove/core'
 *
 * try {
 *   throw new Error('anything')
 * } catch (error) {
 *   if (isWxError(error, 'permission-denied')) console.log(error.api, error.raw)
 * }
 */
export class WxError extends Error {
  declare readonly code: WxErrorCode
  /** The method or step that failed, by WeChat's own name. */
  declare readonly api: string
  /** The answer as it came, with `err_code`, `err_desc`, `errMsg`, `rid` where the client or platform gave them. */
  declare readonly raw: unknown

  constructor(code: WxErrorCode, { api = '', message = code, raw, cause }: WxErrorDetails = {}) {
    super(api ? `${api}: ${message}` : message, cause === undefined ? undefined : { cause })
    // Declared fields: class fields would bring helpers into pages that are built for old phones.
    Object.assign(this, { name: 'WxError', code, api, raw, [brand]: true })
  }

  /** The page about this code: why it happens, what to do. */
  get link(): string {
    return `https://www.npmjs.com/package/@wove/core#${this.code}`
  }
}

/**
 * Whether a caught value is a {@link WxError}, and, when a code is given, that one. Works across copies of the library.
 *
 * @example
 * import { isWxError } from '@wove/core'
 *
 * const failed: unknown = new Error('anything')
 * if (isWxError(failed, 'timeout')) console.log(`${failed.api} did not answer`)
 */
export function isWxError(error: unknown, code?: WxErrorCode): error is WxError {
  const branded = error as { [brand]?: true; code?: WxErrorCode } | null | undefined
  return branded?.[brand] === true && (!code || branded.code === code)
}

/** A caught value as it is when it is a {@link WxError}, else as one with this code and the value as its cause. */
export function asWxError(cause: unknown, code: WxErrorCode, api: string, raw?: unknown): WxError {
  return isWxError(cause) ? cause : new WxError(code, { api, message: String(cause), raw, cause })
}

/** Whether the person closed the sheet or pressed cancel: usually nothing to report. */
export function isCancelled(error: unknown): error is WxError {
  return isWxError(error, 'cancelled')
}
