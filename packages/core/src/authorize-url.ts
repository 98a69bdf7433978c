import { WxError } from './error.ts'

/**
 * `snsapi_base` is silent and tells who it is; `snsapi_userinfo` asks the person for name and picture; `snsapi_login`
 * shows a QR code in ordinary browsers and belongs to a website account (网站应用) of the open platform.
 */
export type Scope = 'snsapi_base' | 'snsapi_userinfo' | 'snsapi_login'

export interface AuthorizeUrlOptions {
  appId: string
  /** Where WeChat sends the person back to, with `code` and `state`. Its host is the account's 网页授权域名. */
  redirectUri: string
  /** @default 'snsapi_base' */
  scope?: Scope
  /** Comes back as it is: letters and digits, at most 128. Unguessable, or anybody can finish a sign-in for somebody else. */
  state: string
  /** Shows the dialog although the person has agreed before. */
  forcePopup?: boolean
  /** Opens the page as a snapshot (快照页). */
  forceSnapShot?: boolean
  /** Where the pages of the platform are. @default 'https://open.weixin.qq.com' */
  authorizeBase?: string
}

/**
 * The address that starts a sign-in. WeChat compares its parameters by their order, and wants the fragment.
 *
 * @see reference wechat-web-platform §4.1
 * @example
 * import { authorizeUrl } from '@wove/oauth'
 *
 * const url = authorizeUrl({
 *   appId: 'wx0123456789abcdef',
 *   redirectUri: 'https://h5.example.com/callback',
 *   state: 'Wm3WZYTPz0wzccnW',
 * })
 * console.log(url) // https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef&redirect_uri=…
 */
export function authorizeUrl({
  appId,
  redirectUri,
  scope = 'snsapi_base',
  state,
  forcePopup = false,
  forceSnapShot = false,
  authorizeBase = 'https://open.weixin.qq.com',
}: AuthorizeUrlOptions): string {
  if (!/^[a-zA-Z0-9]{1,128}$/.test(state)) throw bad('state takes 1 to 128 letters and digits')
  if (!/^https?:\/\//.test(redirectUri)) throw bad('redirectUri is no http or https address')
  // A code of an earlier sign-in would come back beside the new one.
  if (/[?&]code=/.test(redirectUri)) throw bad('redirectUri holds a code already')
  const path = scope === 'snsapi_login' ? 'qrconnect' : 'oauth2/authorize'
  const query = [
    `appid=${encodeURIComponent(appId)}`,
    `redirect_uri=${encodeURIComponent(redirectUri)}`,
    'response_type=code',
    `scope=${scope}`,
    `state=${state}`,
    ...(forcePopup ? ['forcePopup=true'] : []),
    ...(forceSnapShot ? ['forceSnapShot=true'] : []),
  ]
  return `${authorizeBase}/connect/${path}?${query.join('&')}#wechat_redirect`
}

function bad(message: string): WxError {
  return new WxError('bad-argument', { api: 'authorizeUrl', message })
}
