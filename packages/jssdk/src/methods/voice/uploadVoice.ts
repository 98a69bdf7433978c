import { defineMethod } from '../../method.ts'
import type { ProgressTips } from '../../progress-tips.ts'
import { text } from '../../result.ts'

export interface UploadVoiceParams {
  /** A handle from `stopRecord`. */
  localId: string
  /** Whether the client shows that it is busy. @default 1 */
  isShowProgressTips?: ProgressTips
}

export interface UploadVoiceResult {
  /** The media id, valid for three days. */
  serverId: string
}

/**
 * Uploads a recording to WeChat, from where the own server fetches it (AMR or Speex) within three days.
 *
 * Resolves to the media id. Rejects with `timeout`, `failed`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { uploadVoice } from '@wove/jssdk'
 *
 * const { serverId } = await uploadVoice({ localId: 'local-id' })
 * console.log(serverId)
 */
export const uploadVoice = /* @__PURE__ */ defineMethod<UploadVoiceParams, UploadVoiceResult>({
  name: 'uploadVoice',
  alone: true,
  wire: { isShowProgressTips: 1 },
  result: /* @__PURE__ */ text('serverId'),
})
