import { currentBridge, isWechatUserAgent } from '@wove/core'
import type { CallOptions } from './method.ts'
import { chooseImage, type ChooseImageParams } from './methods/image/chooseImage.ts'
import { getLocalImgData } from './methods/image/getLocalImgData.ts'
import { uploadImage } from './methods/image/uploadImage.ts'
import { pickFiles } from './pick-files.ts'

/** A picture that the person has picked. */
export interface PickedImage {
  /** WeChat's handle; empty outside WeChat. */
  readonly localId: string
  /** An address that every `<img>` shows. */
  previewUrl(): Promise<string>
  /** The picture itself, for a canvas or the own server. */
  blob(): Promise<Blob>
  /**
   * Uploads it to WeChat. Resolves to the media id, from which the own server fetches it within three days. Outside
   * WeChat it rejects with `not-in-wechat`: send `blob()` to the own server there.
   */
  upload(): Promise<string>
}

/**
 * Lets the person pick pictures, in WeChat and, through a file input, in every other browser. Call it in the handler
 * of a tap: browsers open no file picker otherwise.
 *
 * Resolves to the pictures. Their data are fetched when they are asked for, one after the other, because that is all
 * that clients can do. Rejects with `cancelled`, `permission-denied`, and with the reasons of `ready()`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Image, §7 T7
 * @example
 * import { pickImages } from '@wove/jssdk'
 *
 * const [first] = await pickImages({ count: 1 })
 * if (first) document.querySelector('img')?.setAttribute('src', await first.previewUrl())
 */
export async function pickImages(params: ChooseImageParams = {}, options?: CallOptions): Promise<PickedImage[]> {
  if (!isWechatUserAgent() && !currentBridge()) return (await pickFiles(params, options?.signal)).map(fileImage)
  const { localIds } = await chooseImage(params, options)
  return localIds.map(localImage)
}

function localImage(localId: string): PickedImage {
  let data: Promise<string> | undefined
  const dataUrl = () =>
    (data ??= getLocalImgData({ localId }).then(
      ({ localData }) => localData,
      (error: unknown) => {
        // A picture that failed once may be there the next time.
        data = undefined
        throw error
      },
    ))
  return {
    localId,
    // iOS says "wxLocalResource://", which its own web view does not load.
    previewUrl: async () => (/^wxlocalresource:/i.test(localId) ? dataUrl() : localId),
    blob: async () => blobOf(await dataUrl()),
    upload: async () => (await uploadImage({ localId })).serverId,
  }
}

function fileImage(file: File): PickedImage {
  let url: string | undefined
  return {
    localId: '',
    previewUrl: async () => (url ??= URL.createObjectURL(file)),
    blob: async () => file,
    upload: async () => (await uploadImage({ localId: '' })).serverId,
  }
}

/** By hand: `fetch('data:…')` is a connection for content security policies. */
function blobOf(dataUrl: string): Blob {
  const [head = '', base64 = ''] = dataUrl.split(',')
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new Blob([bytes], { type: head.slice('data:'.length).split(';')[0]! })
}
