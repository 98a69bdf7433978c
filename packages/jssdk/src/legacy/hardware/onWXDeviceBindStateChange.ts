import type { BridgeAnswer } from '@wove/core'
import { defineEvent } from '../../event.ts'

/**
 * Hears when a device is bound or released.
 *
 * Any number of listeners can be added; the function that comes back takes this one away. Outside WeChat nothing
 * happens.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { onWXDeviceBindStateChange } from '@wove/jssdk/legacy'
 *
 * const stop = onWXDeviceBindStateChange((event) => console.log(event))
 * stop()
 */
export const onWXDeviceBindStateChange = /* @__PURE__ */ defineEvent<BridgeAnswer>({
  name: 'onWXDeviceBindStateChange',
  result: (fields) => fields,
})
