import { type BridgeAnswer, WxError } from '@wove/core'

/** Only the client's own word is a success: an answer without one, which counts as such elsewhere, says nothing here. */
export function paid(keyword: string, fields: BridgeAnswer): boolean {
  return keyword === 'ok' && !!words(fields)
}

/** Where nobody knows whether money has moved, nobody says that it has not. */
export function doubtful(error: WxError): WxError {
  const { code, api, message, raw } = error
  // Broken JSON is no word of the client's, and neither is what a bridge throws.
  const silent = code === 'failed' ? !/^\w/.test(words(raw as BridgeAnswer)) : /^(timeout|aborted)$/.test(code)
  // The steps before the call fail under names of their own, and nothing has been sent then.
  const sent = api.includes('Pay')
  return silent && sent ? new WxError('payment-unknown', { api, message, raw, cause: error.cause ?? error }) : error
}

const words = (fields: BridgeAnswer | undefined) => String(fields?.errMsg || fields?.err_msg || '')
