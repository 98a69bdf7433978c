import { defineMethod } from '../../method.ts'

export interface ConnectWXDeviceParams {
  /** The device's id. */
  deviceId: string
  connType?: 'blue' | 'lan'
}

/**
 * Connects a device.
 *
 * Resolves once it is being connected. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { connectWXDevice } from '@wove/jssdk/legacy'
 *
 * await connectWXDevice({ deviceId: 'device' })
 */
export const connectWXDevice = /* @__PURE__ */ defineMethod<ConnectWXDeviceParams, void>({
  name: 'connectWXDevice',
})
