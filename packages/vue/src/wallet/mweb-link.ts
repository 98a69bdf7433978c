import { WxError } from '@wove/core'

/**
 * The address to pay at outside of WeChat (H5 支付), with where the person comes back to. They may come back without
 * having paid: show a button that asks the own server, and do not ask by yourself.
 *
 * @param url `mweb_url` (API v2) or `h5_url` (v3) of the order, as the own server has it; it holds for five minutes
 * @param redirectUrl absolute, on the domain that is registered for H5 payments
 * @returns the address, or throws `bad-argument`
 * @see reference wechat-web-platform §5.4
 * @example
 * import { mwebLink } from '@wove/vue/wallet'
 *
 * const order = 'https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016&package=1825'
 * console.log(mwebLink(order, 'https://shop.example.com/orders/7'))
 */
export function mwebLink(url: string, redirectUrl: string): string {
  for (const each of [url, redirectUrl]) {
    if (!/^https:\/\//i.test(each)) {
      throw new WxError('bad-argument', { api: 'mwebLink', message: `${each} is no absolute https address` })
    }
  }
  // Everything else stays as it is: it is signed.
  return `${url}${url.includes('?') ? '&' : '?'}redirect_url=${encodeURIComponent(redirectUrl)}`
}
