import { defineMethod } from '../../method.ts'
import { number } from '../../result.ts'

export interface GetLocationParams {
  /** `gcj02` for Chinese maps and `openLocation`, `wgs84` for GPS. @default 'wgs84' */
  type?: 'wgs84' | 'gcj02'
}

export interface GetLocationResult {
  /** Degrees, −90 to 90. */
  latitude: number
  /** Degrees, −180 to 180. */
  longitude: number
  /** Metres a second. */
  speed: number
  /** Metres. */
  accuracy: number
}

/**
 * Tells where the person is, after asking them.
 *
 * Resolves to the position. Rejects with `cancelled` or `permission-denied` when the person or the system refuses,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Device. Client 6.0.2; gcj02 from 6.2.
 * @example
 * import { getLocation } from '@wove/jssdk'
 *
 * const { latitude, longitude } = await getLocation({ type: 'gcj02' })
 * console.log(latitude, longitude)
 */
export const getLocation = /* @__PURE__ */ defineMethod<GetLocationParams, GetLocationResult>({
  name: 'getLocation',
  native: 'geoLocation',
  waitsFor: 'person',
  wire: { type: 'wgs84' },
  result: (fields) => number('latitude', 'longitude', 'speed', 'accuracy')({ speed: 0, accuracy: 0, ...fields }),
})
