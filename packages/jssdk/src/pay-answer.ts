import { type BridgeAnswer, WxError } from '@wove/core'

/** Only the client's own word is a success: an answer without one, which counts as such elsewhere, says nothing here. */
export function paid(keyword: string, fields: BridgeAnswer): boolean {
  return keyword === 'ok' && spoken(fields)
}

/** Where nobody knows whether money has moved, nobody says that it has not. */
export function doubtful(error: WxError): WxError {
  const { code, api, raw } = error
  // The steps before the call fail under names of their own, and nothing has been sent then.
  const sent = /^(failed|timeout|aborted)$/.test(code) && api.includes('Pay')
  return sent && !spoken(raw) ? new WxError('payment-unknown', { api, raw, cause: error }) : error
}

/** Whether a client has said how it went: broken JSON is no word of its, and neither is what a bridge throws. */
const spoken = (raw: unknown) => /"err_?msg":"\w/i.test(JSON.stringify(raw))
