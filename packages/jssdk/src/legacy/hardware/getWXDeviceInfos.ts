import { defineMethod } from '../../method.ts'
import { list } from '../../result.ts'

export interface GetWXDeviceInfosParams {
  connType?: 'blue' | 'lan'
}

export interface GetWXDeviceInfosResult {
  deviceInfos: unknown[]
}

/**
 * Lists the devices that are bound.
 *
 * Resolves to the devices. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { getWXDeviceInfos } from '@wove/jssdk/legacy'
 *
 * const { deviceInfos } = await getWXDeviceInfos()
 * console.log(deviceInfos)
 */
export const getWXDeviceInfos = /* @__PURE__ */ defineMethod<GetWXDeviceInfosParams, GetWXDeviceInfosResult>({
  name: 'getWXDeviceInfos',
  result: /* @__PURE__ */ list('deviceInfos'),
})
