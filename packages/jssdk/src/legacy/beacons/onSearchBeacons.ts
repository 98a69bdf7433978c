import type { BridgeAnswer } from '@wove/core'
import { defineEvent } from '../../event.ts'
import { list, number, texts } from '../../result.ts'

export interface Beacon {
  uuid: string
  major: number
  minor: number
  /** Metres. */
  accuracy: number
  rssi: number
  /** `0` unknown, `1` at hand, `2` near, `3` far. */
  proximity: string
  /** Degrees. */
  heading: number
}

export interface OnSearchBeaconsEvent {
  beacons: Beacon[]
}

/**
 * Hears which beacons are nearby.
 *
 * Any number of listeners can be added; the function that comes back takes this one away. Outside WeChat nothing
 * happens.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Device. Client 6.0.2.
 * @deprecated Beacons need a service (摇一摇周边) that is retired.
 * @example
 * import { onSearchBeacons } from '@wove/jssdk/legacy'
 *
 * const stop = onSearchBeacons(({ beacons }) => console.log(beacons))
 * stop()
 */
export const onSearchBeacons = /* @__PURE__ */ defineEvent<OnSearchBeaconsEvent>({
  name: 'onSearchBeacons',
  native: 'onBeaconsInRange',
  result: (fields) => ({ beacons: list(fields, 'beacons').map(beacon) }),
})

function beacon(found: unknown): Beacon {
  const fields = found as BridgeAnswer
  const figure = (name: string) => number({ [name]: 0, ...fields }, name)
  return {
    ...texts(fields, 'uuid', 'proximity'),
    major: figure('major'),
    minor: figure('minor'),
    accuracy: figure('accuracy'),
    rssi: figure('rssi'),
    heading: figure('heading'),
  }
}
