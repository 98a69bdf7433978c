import { defineEvent } from '../../event.ts'
import { text } from '../../result.ts'

export interface OnVoiceRecordEndEvent {
  /** A handle of the recording. */
  localId: string
}

/**
 * Hears when a recording has ended by itself, after 60 seconds.
 *
 * Any number of listeners can be added; the function that comes back takes this one away. Outside WeChat nothing
 * happens.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { onVoiceRecordEnd } from '@wove/jssdk'
 *
 * const stop = onVoiceRecordEnd(({ localId }) => console.log('a minute is over', localId))
 * stop()
 */
export const onVoiceRecordEnd = /* @__PURE__ */ defineEvent<OnVoiceRecordEndEvent>({
  name: 'onVoiceRecordEnd',
  result: /* @__PURE__ */ text('localId'),
})
