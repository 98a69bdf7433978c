import { defineMethod } from '../../method.ts'

export interface ConfigWXDeviceWiFiParams {
  /** The key that encrypts it, as the device's maker gave it. */
  key?: string
}

/**
 * Gives a device the Wi-Fi of this place.
 *
 * Resolves once the device has it. Rejects with `cancelled`, `failed`, `permission-denied`, `not-supported`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { configWXDeviceWiFi } from '@wove/jssdk/legacy'
 *
 * await configWXDeviceWiFi({ key: 'key' })
 */
export const configWXDeviceWiFi = /* @__PURE__ */ defineMethod<ConfigWXDeviceWiFiParams, void>({
  name: 'configWXDeviceWiFi',
  waitsFor: 'person',
})
