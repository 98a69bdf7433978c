/** The pages of WeChat's own hosts that the pretend platform has. */
const led: readonly { host: string; paths: RegExp }[] = [
  { host: 'open.weixin.qq.com', paths: /^\/connect\// },
  { host: 'mp.weixin.qq.com', paths: /^\/(mp\/subscribemsg|bizmall\/)/ },
]

/**
 * Where an address of WeChat's own hosts is answered here: `https://open.weixin.qq.com/connect/…` by
 * `/__wechat/open.weixin.qq.com/connect/…`. `undefined` for every other address.
 */
export function ledAddress(address: string, base: string): string | undefined {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const place = led.find(({ host, paths }) => url.host === host && paths.test(url.pathname))
  return place && `${base}/${url.host}${url.pathname}${url.search}${url.hash}`
}
