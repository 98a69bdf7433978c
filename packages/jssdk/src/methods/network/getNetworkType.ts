import { defineMethod } from '../../method.ts'

export type NetworkType = 'wifi' | '2g' | '3g' | '4g' | '5g' | 'mobile' | 'none'

export interface GetNetworkTypeResult {
  /** `mobile` where the client knows no generation; `none` without a network. */
  networkType: NetworkType
}

/**
 * Tells which network the phone is on.
 *
 * Resolves at once, also without a network. Rejects with `timeout`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Device, §7 T13. Client 6.0.2.
 * @example
 * import { getNetworkType } from '@wove/jssdk'
 *
 * const { networkType } = await getNetworkType()
 * if (networkType !== 'wifi') console.log('videos will not start by themselves')
 */
export const getNetworkType = /* @__PURE__ */ defineMethod<{}, GetNetworkTypeResult>({
  name: 'getNetworkType',
  // The old clients answer `network_type:wwan` with a subtype, the new ones `getNetworkType:ok` with a networkType.
  succeeds: (keyword, fields) => networkOf(keyword, fields) !== undefined,
  result: (fields, keyword) => ({ networkType: networkOf(keyword, fields)! }),
})

function networkOf(
  keyword: string,
  { subtype, networkType }: { subtype?: unknown; networkType?: unknown },
): NetworkType | undefined {
  const word = String(subtype || networkType || keyword).toLowerCase()
  if (/^(wwan|edge|mobile|unknown)$/.test(word)) return 'mobile'
  if (/^(none|fail)$/.test(word)) return 'none'
  return /^(wifi|[2-5]g)$/.test(word) ? (word as NetworkType) : undefined
}
