import { defineMethod } from '../../method.ts'

/**
 * Ends the search for beacons.
 *
 * Resolves once it has ended. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Device. Client 6.0.2.
 * @deprecated Beacons need a service (摇一摇周边) that is retired.
 * @example
 * import { stopSearchBeacons } from '@wove/jssdk/legacy'
 *
 * await stopSearchBeacons()
 */
export const stopSearchBeacons = /* @__PURE__ */ defineMethod<{}, void>({
  name: 'stopSearchBeacons',
  native: 'stopMonitoringBeacons',
})
