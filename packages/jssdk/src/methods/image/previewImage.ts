import { defineMethod } from '../../method.ts'

export interface PreviewImageParams {
  /** The pictures, http(s) addresses. */
  urls: readonly string[]
  /** The one to begin with. @default the first */
  current?: string
}

/**
 * Shows pictures full screen, with swiping and saving.
 *
 * Resolves once the client shows them. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Image. Client 6.0.2.
 * @example
 * import { previewImage } from '@wove/jssdk'
 *
 * await previewImage({ urls: ['https://shop.example.com/1.jpg', 'https://shop.example.com/2.jpg'] })
 */
export const previewImage = /* @__PURE__ */ defineMethod<PreviewImageParams, void>({
  name: 'previewImage',
  native: 'imagePreview',
  wire: ({ urls, current = urls[0] }) => ({ current, urls }),
})
