import { WxError, type WxErrorCode } from '@wove/core'
import type { SubscribeResult } from '@wove/vue/open-tags'

/** An event that the platform has pushed to the page's server. */
export interface NoticeEvent {
  kind: 'subscribe_msg_popup_event' | 'subscribe_msg_change_event' | 'subscribe_msg_sent_event'
  template: string
  status?: string
  errorCode?: string
}

/** What the page's server knows of the signed-in person's notices. */
export interface Notices {
  statuses: SubscribeResult['statuses']
  sent: { template: string; at: string }[]
  events: NoticeEvent[]
}

/** Tells the own server what the person has answered: the platform pushes an event for the first pop-up only. */
export function keepAnswers({ statuses }: SubscribeResult): Promise<{ accepted: string[] }> {
  return call('/api/wechat/subscribe', { statuses })
}

/** Lets the shop send a notice now. */
export function sendNotice(template: string): Promise<{ sent: boolean }> {
  return call('/api/shop/notices', { template })
}

export function readNotices(): Promise<Notices> {
  return call('/api/shop/notices')
}

async function call<Answer>(path: string, body?: object): Promise<Answer> {
  const init: RequestInit = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : {}
  const response = await fetch(path, init)
  const answer = (await response.json().catch(() => ({}))) as Answer & { code?: WxErrorCode; message?: string }
  if (response.ok) return answer
  const { code = 'failed', message = `answered ${response.status}` } = answer
  throw new WxError(code, { api: path, message })
}
