import { defineMethod } from '../../method.ts'
import { text } from '../../result.ts'

export interface StopRecordResult {
  /** A handle for `playVoice`, `uploadVoice` and `translateVoice`. */
  localId: string
}

/**
 * Ends the recording.
 *
 * Resolves to a handle of it. Rejects with `failed` when nothing was being recorded or it was too short, `timeout`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { startRecord, stopRecord } from '@wove/jssdk'
 *
 * await startRecord()
 * const { localId } = await stopRecord()
 * console.log(localId)
 */
export const stopRecord = /* @__PURE__ */ defineMethod<{}, StopRecordResult>({
  name: 'stopRecord',
  result: /* @__PURE__ */ text('localId'),
})
