import { defineMethod } from '../../method.ts'
import type { ProgressTips } from '../../progress-tips.ts'
import { text } from '../../result.ts'

export interface UploadImageParams {
  /** A handle from `chooseImage`. */
  localId: string
  /** Whether the client shows that it is busy. @default 1 */
  isShowProgressTips?: ProgressTips
}

export interface UploadImageResult {
  /** The media id, valid for three days. */
  serverId: string
}

/**
 * Uploads a picture to WeChat, from where the own server fetches it as media within three days. Calls wait in line:
 * the client takes one at a time.
 *
 * Resolves to the media id. Rejects with `timeout`, `failed`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Image. Client 6.0.2.
 * @example
 * import { chooseImage, uploadImage } from '@wove/jssdk'
 *
 * const { localIds } = await chooseImage({ count: 3 })
 * const uploads = await Promise.all(localIds.map((localId) => uploadImage({ localId })))
 * console.log(uploads.map(({ serverId }) => serverId))
 */
export const uploadImage = /* @__PURE__ */ defineMethod<UploadImageParams, UploadImageResult>({
  name: 'uploadImage',
  alone: true,
  wire: { isShowProgressTips: 1 },
  result: /* @__PURE__ */ text('serverId'),
})
