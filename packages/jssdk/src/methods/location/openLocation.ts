import { defineMethod } from '../../method.ts'

export interface OpenLocationParams {
  /** Degrees, −90 to 90, in GCJ-02 as `getLocation({ type: 'gcj02' })` gives them. */
  latitude: number
  /** Degrees, −180 to 180, in GCJ-02. */
  longitude: number
  /** The place's name. */
  name?: string
  /** Its address. */
  address?: string
  /** 1 (the world) to 28 (the street). @default 28 */
  scale?: number
  /** A link at the foot of the map. */
  infoUrl?: string
}

/**
 * Opens WeChat's map at a place, with directions.
 *
 * Resolves once the client shows it. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Device. Client 6.0.2.
 * @example
 * import { openLocation } from '@wove/jssdk'
 *
 * await openLocation({ latitude: 23.1066, longitude: 113.3245, name: 'Canton Tower', scale: 16 })
 */
export const openLocation = /* @__PURE__ */ defineMethod<OpenLocationParams, void>({
  name: 'openLocation',
  wire: { name: '', address: '', scale: 28, infoUrl: '' },
})
