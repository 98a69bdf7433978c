import { defineMethod } from '../../method.ts'
import { text } from '../../result.ts'

export interface GetWXDeviceTicketParams {
  /** The device's id. */
  deviceId: string
  /** 1 to bind, 2 to release. */
  type: 1 | 2
  connType?: 'blue' | 'lan'
}

export interface GetWXDeviceTicketResult {
  ticket: string
}

/**
 * Gets a ticket to bind or release a device with.
 *
 * Resolves to the ticket. Rejects with `timeout`, `failed`, `permission-denied`, `not-supported`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @deprecated The hardware platform (微信硬件) is retired.
 * @example
 * import { getWXDeviceTicket } from '@wove/jssdk/legacy'
 *
 * const { ticket } = await getWXDeviceTicket({ deviceId: 'device', type: 1 })
 * console.log(ticket)
 */
export const getWXDeviceTicket = /* @__PURE__ */ defineMethod<GetWXDeviceTicketParams, GetWXDeviceTicketResult>({
  name: 'getWXDeviceTicket',
  result: /* @__PURE__ */ text('ticket'),
})
