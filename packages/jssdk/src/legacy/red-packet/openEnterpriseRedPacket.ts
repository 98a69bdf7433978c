import { defineMethod } from '../../method.ts'

export interface OpenEnterpriseRedPacketParams {
  /** Seconds since 1970, as signed. */
  timestamp: number | string
  nonceStr: string
  package: string
  /** @default 'SHA1' */
  signType?: string
  /** Made by the own server. */
  paySign: string
}

/**
 * Opens a red packet of a company.
 *
 * Resolves once it was opened. Rejects with `cancelled`, `failed`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Pay. Client 6.0.2.
 * @deprecated Undocumented today, for enterprise accounts only.
 * @example
 * import { openEnterpriseRedPacket } from '@wove/jssdk/legacy'
 *
 * await openEnterpriseRedPacket({ timestamp: 1, nonceStr: 'n', package: 'p', paySign: 's' })
 */
export const openEnterpriseRedPacket = /* @__PURE__ */ defineMethod<OpenEnterpriseRedPacketParams, void>({
  name: 'openEnterpriseRedPacket',
  // The bridge's own spelling.
  native: 'getRecevieBizHongBaoRequest',
  waitsFor: 'person',
  wire: ({ timestamp, nonceStr, package: packet, signType = 'SHA1', paySign }) => ({
    timeStamp: String(timestamp),
    nonceStr,
    package: packet,
    signType,
    paySign,
  }),
})
