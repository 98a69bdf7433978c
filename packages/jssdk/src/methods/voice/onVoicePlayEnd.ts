import { defineEvent } from '../../event.ts'
import { text } from '../../result.ts'

export interface OnVoicePlayEndEvent {
  /** A handle of the recording. */
  localId: string
}

/**
 * Hears when a recording has been played to its end.
 *
 * Any number of listeners can be added; the function that comes back takes this one away. Outside WeChat nothing
 * happens.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { onVoicePlayEnd, playVoice } from '@wove/jssdk'
 *
 * const stop = onVoicePlayEnd(({ localId }) => console.log('played', localId))
 * await playVoice({ localId: 'local-id' })
 * stop()
 */
export const onVoicePlayEnd = /* @__PURE__ */ defineEvent<OnVoicePlayEndEvent>({
  name: 'onVoicePlayEnd',
  result: /* @__PURE__ */ text('localId'),
})
