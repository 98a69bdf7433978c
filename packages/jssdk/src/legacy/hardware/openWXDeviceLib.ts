import { defineMethod } from '../../method.ts'
import { optionalText } from '../../result.ts'

export interface OpenWXDeviceLibParams {
  /** @default 'blue' */
  connType?: 'blue' | 'lan'
}

export interface OpenWXDeviceLibResult {
  /** `on`, `off` or `unauthorized`; empty where the client does not say. */
  bluetoothState: string
}

/**
 * Starts the hardware library.
 *
 * Resolves to the state of Bluetooth. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { openWXDeviceLib } from '@wove/jssdk/legacy'
 *
 * await openWXDeviceLib({ connType: 'blue' })
 */
export const openWXDeviceLib = /* @__PURE__ */ defineMethod<OpenWXDeviceLibParams, OpenWXDeviceLibResult>({
  name: 'openWXDeviceLib',
  wire: { connType: 'blue' },
  result: /* @__PURE__ */ optionalText('bluetoothState'),
})
