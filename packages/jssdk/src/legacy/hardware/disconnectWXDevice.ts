import { defineMethod } from '../../method.ts'

export interface DisconnectWXDeviceParams {
  /** The device's id. */
  deviceId: string
  connType?: 'blue' | 'lan'
}

/**
 * Lets a device go.
 *
 * Resolves once it is let go. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { disconnectWXDevice } from '@wove/jssdk/legacy'
 *
 * await disconnectWXDevice({ deviceId: 'device' })
 */
export const disconnectWXDevice = /* @__PURE__ */ defineMethod<DisconnectWXDeviceParams, void>({
  name: 'disconnectWXDevice',
})
