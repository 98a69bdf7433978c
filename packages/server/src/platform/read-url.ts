import { WxError } from '@wove/core'

/** An address that the platform has answered and that a browser will be sent to: http or https, nothing else. */
export function readUrl(api: string, value: unknown): string {
  const protocol = typeof value === 'string' ? URL.parse(value)?.protocol : undefined
  if (typeof value === 'string' && protocol && /^https?:$/.test(protocol)) return value
  throw new WxError('platform-unreachable', { api, message: 'the answer holds no address: is a proxy in between?' })
}
