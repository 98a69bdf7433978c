import { defineMethod } from '../../method.ts'

export interface StopScanWXDeviceParams {
  connType?: 'blue' | 'lan'
}

/**
 * Ends the search for devices.
 *
 * Resolves once it has ended. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { stopScanWXDevice } from '@wove/jssdk/legacy'
 *
 * await stopScanWXDevice()
 */
export const stopScanWXDevice = /* @__PURE__ */ defineMethod<StopScanWXDeviceParams, void>({
  name: 'stopScanWXDevice',
})
