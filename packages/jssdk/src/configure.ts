import type { ConfigureOptions } from './configure-options.ts'
import { pageJssdk } from './page.ts'

/**
 * Verifies the page with WeChat: fetches a signature for its address, asks the client, and signs once more by itself
 * when the client turns out to look at another address. Calls made earlier wait for it.
 *
 * Resolves when the client has accepted the page. Rejects with `invalid-signature`, `invalid-url-domain`,
 * `signature-unreachable`, `signature-refused`, `signature-malformed`, `signed-url-mismatch`, `require-subscribe`,
 * `timeout`, `config-failed`, `not-in-wechat`. Nobody has to catch it: each call rejects with the same reason.
 *
 * @see reference wechat-web-platform §2
 * @example
 * import { chooseImage, configure } from '@wove/jssdk'
 *
 * configure({ signature: '/api/wechat/signature', jsApiList: [chooseImage] })
 */
export function configure(options: ConfigureOptions): Promise<void> {
  return pageJssdk().configure(options)
}

/**
 * Resolves when the client has accepted this page, rejects with the reason when it has refused: unlike `wx.ready`,
 * which is called in both cases.
 *
 * @example
 * import { ready } from '@wove/jssdk'
 *
 * await ready()
 */
export function ready(): Promise<void> {
  return pageJssdk().ready()
}
