import { WxError } from '@wove/core'
import { parametersOf } from './address.ts'

export interface SubscribeMessageUrlOptions {
  appId: string
  /** 0 to 10000; comes back as it is. */
  scene: number
  /** The template, from the account's interface permissions. */
  templateId: string
  /** Where WeChat sends the person back to. Its host is the account's 业务域名. */
  redirectUrl: string
  /** Letters and digits, at most 128; comes back as it is. Make it unguessable, and compare it. */
  reserved?: string
  /** Where the pages of the platform are. @default 'https://mp.weixin.qq.com' */
  base?: string
}

/**
 * The address that asks for leave to send one message (公众号一次性订阅消息). Open it in WeChat.
 *
 * @see reference wechat-web-platform §5.1
 * @example
 * import { subscribeMessageUrl } from '@wove/oauth'
 *
 * const url = subscribeMessageUrl({
 *   appId: 'wx0123456789abcdef',
 *   scene: 1000,
 *   templateId: '1uDxHNXwYQfBmXOfPJcjAS3FynHArD8aWMEFNRGSbCc',
 *   redirectUrl: 'https://h5.example.com/subscribed',
 *   reserved: 'Wm3WZYTPz0wzccnW',
 * })
 * console.log(url)
 */
export function subscribeMessageUrl({
  appId,
  scene,
  templateId,
  redirectUrl,
  reserved,
  base = 'https://mp.weixin.qq.com',
}: SubscribeMessageUrlOptions): string {
  if (!Number.isInteger(scene) || scene < 0 || scene > 10_000) throw bad('scene is a whole number from 0 to 10000')
  if (reserved !== undefined && !/^[a-zA-Z0-9]{1,128}$/.test(reserved))
    throw bad('reserved takes 1 to 128 letters and digits')
  if (!/^https?:\/\//.test(redirectUrl)) throw bad('redirectUrl is no http or https address')
  const query = [
    'action=get_confirm',
    `appid=${encodeURIComponent(appId)}`,
    `scene=${scene}`,
    `template_id=${encodeURIComponent(templateId)}`,
    `redirect_url=${encodeURIComponent(redirectUrl)}`,
    ...(reserved === undefined ? [] : [`reserved=${reserved}`]),
  ]
  return `${base}/mp/subscribemsg?${query.join('&')}#wechat_redirect`
}

/** What the person has chosen. Nothing here proves who it is: an openid in an address can be anybody's. */
export type SubscribeMessageReturn =
  | {
      readonly kind: 'confirm'
      /** Whom the message may go to. */
      readonly openid: string
      readonly templateId: string
      readonly scene: number
      readonly reserved: string
    }
  | { readonly kind: 'cancel'; readonly templateId: string; readonly scene: number; readonly reserved: string }
  | { readonly kind: 'none' }

/**
 * Reads what came back from {@link subscribeMessageUrl}. Compare `reserved` with the one you sent.
 *
 * @param url an address; the page's own when missing
 * @see reference wechat-web-platform §5.1
 * @example
 * import { readSubscribeMessageReturn } from '@wove/oauth'
 *
 * const answer = readSubscribeMessageReturn()
 * if (answer.kind === 'confirm') console.log(answer.scene)
 */
export function readSubscribeMessageReturn(
  url: string = typeof location === 'undefined' ? '' : location.href,
): SubscribeMessageReturn {
  const { action, openid, template_id: templateId = '', scene: text = '', reserved = '' } = parametersOf(url)
  const scene = Number(text)
  if (action === 'confirm' && openid) return { kind: 'confirm', openid, templateId, scene, reserved }
  return action === 'cancel' ? { kind: 'cancel', templateId, scene, reserved } : { kind: 'none' }
}

function bad(message: string): WxError {
  return new WxError('bad-argument', { api: 'subscribeMessageUrl', message })
}
