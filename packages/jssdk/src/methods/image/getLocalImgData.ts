import { dataUrl } from '../../data-url.ts'
import { defineMethod } from '../../method.ts'
import { text } from '../../result.ts'

export interface GetLocalImgDataParams {
  /** A handle from `chooseImage`. */
  localId: string
}

export interface GetLocalImgDataResult {
  /** `data:image/…;base64,…` */
  localData: string
}

/**
 * Gives the bytes of a chosen picture as a `data:` URL that every `<img>` shows. Calls wait in line: the client takes
 * one at a time.
 * What clients send is repaired: a missing prefix, the type `jgp`, line breaks.
 *
 * Resolves to the data URL. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Image, §7 T7. Client 6.5.3.
 * @example
 * import { chooseImage, getLocalImgData } from '@wove/jssdk'
 *
 * const { localIds } = await chooseImage({ count: 1 })
 * const { localData } = await getLocalImgData({ localId: localIds[0]! })
 * const image = new Image()
 * image.src = localData
 */
export const getLocalImgData = /* @__PURE__ */ defineMethod<GetLocalImgDataParams, GetLocalImgDataResult>({
  name: 'getLocalImgData',
  alone: true,
  result: (fields) => ({ localData: dataUrl(text('localData')(fields).localData) }),
})
