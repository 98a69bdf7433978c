import { isWxError, WxError, type WxErrorCode } from '@wove/core'
import type { Account } from '../accounts/account.ts'
import type { PlatformClient } from '../platform/client.ts'
import { errcodeOf } from '../platform/errcode.ts'
import { type NoticeData, noticeData } from './data.ts'

/** A subscription notice (订阅通知) for one person. */
export interface SubscriptionNotice {
  /** Who gets it: the openid for the same account. */
  openid: string
  /** The template's id, as `<WxSubscribe>` asked for it. */
  templateId: string
  data: NoticeData
  /** What opens when the person taps it: an https address on a JS safe domain, or a page of the mini program that is bound. */
  page?: string
  /** A mini program to open in place of `page`. */
  miniProgram?: { appId: string; path?: string }
}

const path = 'cgi-bin/message/subscribe/bizsend'

/** What the platform says of a notice, where the cure is one of its own. */
const codes: Readonly<Record<number, WxErrorCode>> = {
  40003: 'notice-bad-openid',
  40037: 'notice-unknown-template',
  41030: 'notice-bad-page',
  43101: 'notice-refused',
  47003: 'notice-bad-data',
}

/** Sends a notice. Reference: open-tags-and-h5 §2. */
export async function sendNotice(
  platform: PlatformClient,
  { credentials }: Account,
  { openid, templateId, data, page, miniProgram }: SubscriptionNotice,
): Promise<void> {
  const body = {
    touser: openid,
    template_id: templateId,
    data: noticeData(path, data),
    ...(page !== undefined && { page }),
    ...(miniProgram && { miniprogram: { appid: miniProgram.appId, pagepath: miniProgram.path ?? '' } }),
  }
  try {
    await credentials.withToken((token) => platform.post(path, body, { access_token: token }, { once: true }))
  } catch (error) {
    const code = codes[errcodeOf(error)]
    if (!code || !isWxError(error)) throw error
    throw new WxError(code, { api: path, message: error.message.replace(`${path}: `, ''), raw: error.raw })
  }
}
