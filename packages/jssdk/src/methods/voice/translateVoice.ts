import { defineMethod } from '../../method.ts'
import type { ProgressTips } from '../../progress-tips.ts'
import { text } from '../../result.ts'

export interface TranslateVoiceParams {
  /** A handle from `stopRecord`. */
  localId: string
  /** Whether the client shows that it is busy. @default 1 */
  isShowProgressTips?: ProgressTips
}

export interface TranslateVoiceResult {
  /** What was said. */
  translateResult: string
}

/**
 * Recognises what was said in a recording.
 *
 * Resolves to the words, often with a full stop at the end. Rejects with `timeout`, `failed`, `permission-denied`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { translateVoice } from '@wove/jssdk'
 *
 * const { translateResult } = await translateVoice({ localId: 'local-id' })
 * console.log(translateResult)
 */
export const translateVoice = /* @__PURE__ */ defineMethod<TranslateVoiceParams, TranslateVoiceResult>({
  name: 'translateVoice',
  wire: { isShowProgressTips: 1 },
  result: /* @__PURE__ */ text('translateResult'),
})
