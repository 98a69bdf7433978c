import { defineMethod } from '../../method.ts'
import type { ProgressTips } from '../../progress-tips.ts'
import { text } from '../../result.ts'

export interface DownloadImageParams {
  /** A media id from `uploadImage`. */
  serverId: string
  /** Whether the client shows that it is busy. @default 1 */
  isShowProgressTips?: ProgressTips
}

export interface DownloadImageResult {
  /** A handle for `previewImage` and `getLocalImgData`. */
  localId: string
}

/**
 * Fetches a picture that was uploaded to WeChat.
 *
 * Resolves to a handle of it. Rejects with `timeout`, `failed`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Image. Client 6.0.2.
 * @example
 * import { downloadImage } from '@wove/jssdk'
 *
 * const { localId } = await downloadImage({ serverId: 'media-id' })
 * console.log(localId)
 */
export const downloadImage = /* @__PURE__ */ defineMethod<DownloadImageParams, DownloadImageResult>({
  name: 'downloadImage',
  alone: true,
  wire: { isShowProgressTips: 1 },
  result: /* @__PURE__ */ text('localId'),
})
