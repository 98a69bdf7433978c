import { defineMethod } from '../../method.ts'

export interface PauseVoiceParams {
  /** A handle from `stopRecord`, `onVoiceRecordEnd` or `downloadVoice`. */
  localId: string
}

/**
 * Pauses a recording that plays; `playVoice` goes on.
 *
 * Resolves once it is paused. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { pauseVoice } from '@wove/jssdk'
 *
 * await pauseVoice({ localId: 'local-id' })
 */
export const pauseVoice = /* @__PURE__ */ defineMethod<PauseVoiceParams, void>({
  name: 'pauseVoice',
})
