import { isWxError, WxError, type WxErrorCode } from '@wove/core'
import { errcodeOf } from '../platform/errcode.ts'

/** A failure that all processes heed for a while, in place of trying one after the other. */
interface Outage {
  code: WxErrorCode
  api: string
  message: string
  errcode: number
}

const minute = 60_000

/**
 * How long nobody asks the platform again after a failure, in milliseconds. What only a person can mend is not tried
 * in a loop: the platform answers that with longer blocks (reference: server-anchors §1.6).
 */
export function pauseAfter(error: unknown): number {
  const errcode = errcodeOf(error)
  if (errcode === 89506) return 24 * 60 * minute
  if (errcode === 89507) return 60 * minute
  // Rate and quota: the next minute is the earliest that can help.
  if ([45009, 45011, 50004, 89501, 89503].includes(errcode)) return minute
  if (isWxError(error, 'wrong-secret') || isWxError(error, 'ip-not-allowed')) return minute
  return 1000
}

/** The failure as a text for the store. */
export function writeOutage(error: unknown): string {
  const known = isWxError(error)
  return JSON.stringify({
    code: known ? error.code : 'platform-unreachable',
    api: known ? error.api : 'credentials',
    // The constructor puts the api before the message again.
    message: known ? error.message.replace(`${error.api}: `, '') : 'the renewal failed',
    errcode: errcodeOf(error),
  } satisfies Outage)
}

/** The failure that the text in the store tells of. */
export function readOutage(text: string): WxError {
  const { code, api, message, errcode } = JSON.parse(text) as Outage
  return new WxError(code, { api, message, ...(errcode !== 0 && { raw: { errcode } }) })
}
