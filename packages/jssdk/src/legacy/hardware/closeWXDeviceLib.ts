import { defineMethod } from '../../method.ts'

export interface CloseWXDeviceLibParams {
  connType?: 'blue' | 'lan'
}

/**
 * Ends the hardware library.
 *
 * Resolves once it has ended. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { closeWXDeviceLib } from '@wove/jssdk/legacy'
 *
 * await closeWXDeviceLib({ connType: 'blue' })
 */
export const closeWXDeviceLib = /* @__PURE__ */ defineMethod<CloseWXDeviceLibParams, void>({
  name: 'closeWXDeviceLib',
})
