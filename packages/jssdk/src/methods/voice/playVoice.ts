import { defineMethod } from '../../method.ts'

export interface PlayVoiceParams {
  /** A handle from `stopRecord`, `onVoiceRecordEnd` or `downloadVoice`. */
  localId: string
}

/**
 * Plays a recording.
 *
 * Resolves once it plays; `onVoicePlayEnd` tells the end. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { playVoice } from '@wove/jssdk'
 *
 * await playVoice({ localId: 'local-id' })
 */
export const playVoice = /* @__PURE__ */ defineMethod<PlayVoiceParams, void>({
  name: 'playVoice',
})
