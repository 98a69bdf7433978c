import type { BridgeAnswer } from '@wove/core'
import { defineEvent } from '../../event.ts'
import { list, number, optionalText } from '../../result.ts'

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
  result: (fields) => ({ beacons: list('beacons')(fields).beacons.map(beacon) }),
})

const none = { major: 0, minor: 0, accuracy: 0, rssi: 0, heading: 0 }

function beacon(found: unknown): Beacon {
  const fields = found as BridgeAnswer
  return {
    ...optionalText('uuid', 'proximity')(fields),
    ...number('major', 'minor', 'accuracy', 'rssi', 'heading')({ ...none, ...fields }),
  }
}
