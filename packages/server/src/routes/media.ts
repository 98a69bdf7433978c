import { WxError } from '@wove/core'
import type { Handler } from 'hono'
import type { Account } from '../accounts/account.ts'
import type { WechatUser } from '../oauth/user.ts'
import type { PlatformClient } from '../platform/client.ts'
import { jsonAnswer } from './json-answer.ts'

/** A picture or voice that a page has uploaded: the platform keeps it for three days. */
export interface Media {
  id: string
  /** `image/jpeg`, `audio/amr`, `audio/speex`, … */
  type: string
  bytes: Uint8Array
}

/** Keeps a file for good. What it returns goes to the page as JSON: `{ url: '/files/7.jpg' }`. */
export type OnMedia = (media: Media, request: Request, user: WechatUser | undefined) => Promise<object> | object

export interface MediaOptions {
  platform: PlatformClient
  accountOf: (request: Request) => Promise<Account>
  userOf: (request: Request) => WechatUser | undefined
  onMedia: OnMedia
}

/** More than WeChat takes for a picture; it keeps a wrong answer from filling the memory. */
const largest = 20 * 1024 * 1024

/**
 * `POST /media/:id`: fetches a media_id of `uploadImage` or `uploadVoice` before it dies and hands the bytes to the app.
 * `?format=speex` gets the voice in the better quality.
 */
export function media({ platform, accountOf, userOf, onMedia }: MediaOptions): Handler {
  return async (context) => {
    const id = context.req.param('id') ?? ''
    if (!/^[\w-]{1,256}$/.test(id)) throw new WxError('bad-request', { api: 'media', message: 'that is no media_id' })
    const speex = context.req.query('format') === 'speex'
    const path = speex ? 'cgi-bin/media/get/jssdk' : 'cgi-bin/media/get'
    const { credentials } = await accountOf(context.req.raw)
    const response = await credentials.withToken((token) => platform.file(path, { access_token: token, media_id: id }))
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.length > largest)
      throw new WxError('platform-unreachable', { api: 'media', message: 'the file is too large' })
    const type = speex ? 'audio/speex' : (response.headers.get('content-type') ?? 'application/octet-stream')
    const request = context.req.raw
    return jsonAnswer(await onMedia({ id, type, bytes }, request, userOf(request)))
  }
}
