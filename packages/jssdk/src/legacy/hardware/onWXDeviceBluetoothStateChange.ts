import type { BridgeAnswer } from '@wove/core'
import { defineEvent } from '../../event.ts'

/**
 * Hears when Bluetooth is switched on or off.
 *
 * Any number of listeners can be added; the function that comes back takes this one away. Outside WeChat nothing
 * happens.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { onWXDeviceBluetoothStateChange } from '@wove/jssdk/legacy'
 *
 * const stop = onWXDeviceBluetoothStateChange((event) => console.log(event))
 * stop()
 */
export const onWXDeviceBluetoothStateChange = /* @__PURE__ */ defineEvent<BridgeAnswer>({
  name: 'onWXDeviceBluetoothStateChange',
  result: (fields) => fields,
})
