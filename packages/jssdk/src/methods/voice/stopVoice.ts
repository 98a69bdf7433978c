import { defineMethod } from '../../method.ts'

export interface StopVoiceParams {
  /** A handle from `stopRecord`, `onVoiceRecordEnd` or `downloadVoice`. */
  localId: string
}

/**
 * Stops a recording that plays.
 *
 * Resolves once it is stopped. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { stopVoice } from '@wove/jssdk'
 *
 * await stopVoice({ localId: 'local-id' })
 */
export const stopVoice = /* @__PURE__ */ defineMethod<StopVoiceParams, void>({
  name: 'stopVoice',
})
