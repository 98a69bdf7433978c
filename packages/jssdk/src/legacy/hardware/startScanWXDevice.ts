import { defineMethod } from '../../method.ts'

export interface StartScanWXDeviceParams {
  btVersion?: 'ble' | 'bc'
  connType?: 'blue' | 'lan'
}

/**
 * Looks for devices; `onScanWXDeviceResult` tells what was found.
 *
 * Resolves once the search runs. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { startScanWXDevice } from '@wove/jssdk/legacy'
 *
 * await startScanWXDevice({ btVersion: 'ble' })
 */
export const startScanWXDevice = /* @__PURE__ */ defineMethod<StartScanWXDeviceParams, void>({
  name: 'startScanWXDevice',
})
