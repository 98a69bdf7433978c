import { WxError, type WxErrorCode } from '@wove/core'
import type { OpenTag } from '../configure-options.ts'

/** What a tag's `error` event stands for: its `detail` is kept whole, and is empty on some clients. */
export function tagError(tag: OpenTag, detail: unknown, code?: WxErrorCode): WxError {
  const { errMsg = '' } = Object(detail) as { errMsg?: unknown }
  const message = String(errMsg)
  return new WxError(code ?? (/check[ _]fail/.test(message) ? 'launch-not-bound' : 'launch-failed'), {
    api: tag,
    message: message || undefined,
    raw: detail,
  })
}
