import { defineMethod } from '../../method.ts'

/**
 * Starts recording, after asking for the microphone where WeChat does not have it yet. A recording ends by itself
 * after 60 seconds.
 *
 * Resolves once the client records. Rejects with `cancelled` when the person refuses the microphone, `failed`,
 * `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { startRecord } from '@wove/jssdk'
 *
 * await startRecord()
 */
export const startRecord = /* @__PURE__ */ defineMethod<{}, void>({
  name: 'startRecord',
  waitsFor: 'person',
  wire: () => ({}),
})
