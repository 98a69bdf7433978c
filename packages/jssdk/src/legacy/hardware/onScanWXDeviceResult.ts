import type { BridgeAnswer } from '@wove/core'
import { defineEvent } from '../../event.ts'

/**
 * Hears what the search has found.
 *
 * Any number of listeners can be added; the function that comes back takes this one away. Outside WeChat nothing
 * happens.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { onScanWXDeviceResult } from '@wove/jssdk/legacy'
 *
 * const stop = onScanWXDeviceResult((event) => console.log(event))
 * stop()
 */
export const onScanWXDeviceResult = /* @__PURE__ */ defineEvent<BridgeAnswer>({
  name: 'onScanWXDeviceResult',
  result: (fields) => fields,
})
