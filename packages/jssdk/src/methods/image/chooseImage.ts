import { defineMethod } from '../../method.ts'
import { list } from '../../result.ts'

export interface ChooseImageParams {
  /** How many pictures at most, 1 to 9. @default 9 */
  count?: number
  /** Whether the person may pick the original, a compressed copy, or choose between them. */
  sizeType?: readonly ('original' | 'compressed')[]
  /** Album, camera, or both. */
  sourceType?: readonly ('album' | 'camera')[]
}

export interface ChooseImageResult {
  /** Handles of the pictures, for `previewImage`, `uploadImage` and `getLocalImgData`. On iOS they are no image sources. */
  localIds: string[]
  /** Where they came from, when the client says so. */
  sourceType: string | undefined
}

/**
 * Lets the person take pictures or pick them from the album.
 *
 * Resolves to the pictures' local ids once the person is done. Rejects with `cancelled` when they close the sheet,
 * `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Image. Client 6.0.2.
 * @example
 * import { chooseImage, isCancelled } from '@wove/jssdk'
 *
 * try {
 *   const { localIds } = await chooseImage({ count: 3 })
 *   console.log(localIds)
 * } catch (error) {
 *   if (!isCancelled(error)) throw error
 * }
 */
export const chooseImage = /* @__PURE__ */ defineMethod<ChooseImageParams, ChooseImageResult>({
  name: 'chooseImage',
  waitsFor: 'person',
  wire: { scene: '1|2', count: 9, sizeType: ['original', 'compressed'], sourceType: ['album', 'camera'] },
  result: (fields) => ({
    localIds: list('localIds')(fields).localIds.map(String),
    sourceType: typeof fields.sourceType === 'string' ? fields.sourceType : undefined,
  }),
})
