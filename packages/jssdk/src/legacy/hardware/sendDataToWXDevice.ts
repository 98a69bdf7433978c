import { defineMethod } from '../../method.ts'

export interface SendDataToWXDeviceParams {
  /** The device's id. */
  deviceId: string
  /** The bytes in base64. */
  base64Data: string
  connType?: 'blue' | 'lan'
}

/**
 * Sends bytes to a device.
 *
 * Resolves once they are sent. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { sendDataToWXDevice } from '@wove/jssdk/legacy'
 *
 * await sendDataToWXDevice({ deviceId: 'device', base64Data: 'AQID' })
 */
export const sendDataToWXDevice = /* @__PURE__ */ defineMethod<SendDataToWXDeviceParams, void>({
  name: 'sendDataToWXDevice',
})
