import { defineMethod } from '../../method.ts'
import type { ProgressTips } from '../../progress-tips.ts'
import { text } from '../../result.ts'

export interface DownloadVoiceParams {
  /** A media id from `uploadVoice`. */
  serverId: string
  /** Whether the client shows that it is busy. @default 1 */
  isShowProgressTips?: ProgressTips
}

export interface DownloadVoiceResult {
  /** A handle for `playVoice`. */
  localId: string
}

/**
 * Fetches a recording that was uploaded to WeChat.
 *
 * Resolves to a handle of it. Rejects with `timeout`, `failed`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { downloadVoice, playVoice } from '@wove/jssdk'
 *
 * const { localId } = await downloadVoice({ serverId: 'media-id' })
 * await playVoice({ localId })
 */
export const downloadVoice = /* @__PURE__ */ defineMethod<DownloadVoiceParams, DownloadVoiceResult>({
  name: 'downloadVoice',
  alone: true,
  wire: { isShowProgressTips: 1 },
  result: /* @__PURE__ */ text('localId'),
})
