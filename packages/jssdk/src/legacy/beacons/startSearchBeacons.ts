import { defineMethod } from '../../method.ts'

export interface StartSearchBeaconsParams {
  /** From the platform's shake page. */
  ticket?: string
}

/**
 * Looks for beacons nearby; `onSearchBeacons` tells what was found.
 *
 * Resolves once the search runs. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Device. Client 6.0.2.
 * @deprecated Beacons need a service (摇一摇周边) that is retired.
 * @example
 * import { startSearchBeacons } from '@wove/jssdk/legacy'
 *
 * await startSearchBeacons({ ticket: 'ticket' })
 */
export const startSearchBeacons = /* @__PURE__ */ defineMethod<StartSearchBeaconsParams, void>({
  name: 'startSearchBeacons',
  native: 'startMonitoringBeacons',
})
