/** How much of a picture is kept. */
export interface CompressOptions {
  /** The longer side in pixels, at most. @default 1600 */
  maxSide?: number
  /** 0 to 1, for JPEG and WebP. @default 0.8 */
  quality?: number
  /** @default that of the file for PNG and WebP, which can be transparent; else image/jpeg */
  type?: 'image/jpeg' | 'image/png' | 'image/webp'
}

/** iOS draws on no canvas that has more pixels. */
const mostPixels = 16_777_216

/**
 * Makes a photo smaller, before it is sent from a phone. It stands upright, as it is seen: what the camera has noted
 * about its orientation is drawn, and with where it was taken left out. A file that would not get smaller, moves
 * (GIF), or is no picture that the browser can read, comes back as it was.
 *
 * @see reference weui-components §4d
 * @example
 * import { compressImage } from '@wove/weui'
 *
 * declare const photo: File
 * const smaller = await compressImage(photo, { maxSide: 1280, quality: 0.7 })
 * console.log(smaller.size)
 */
export async function compressImage(
  file: File,
  { maxSide = 1600, quality = 0.8, type }: CompressOptions = {},
): Promise<File> {
  if (!/^image\/(?!gif|svg)/.test(file.type)) return file
  const wanted = type ?? (/png|webp/.test(file.type) ? file.type : 'image/jpeg')
  const url = URL.createObjectURL(file)
  const canvas = document.createElement('canvas')
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    const scale = Math.min(1, maxSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)))
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    const context = canvas.getContext('2d')
    if (!context) return file
    if (wanted === 'image/jpeg') {
      // What was transparent would be black.
      context.fillStyle = '#fff'
      context.fillRect(0, 0, canvas.width, canvas.height)
    }
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, wanted, quality))
    if (!blob || blob.size >= file.size) return file
    const name = file.name.replace(/(\.\w+)?$/, `.${blob.type.slice('image/'.length).replace('jpeg', 'jpg')}`)
    return new File([blob], name, { type: blob.type, lastModified: file.lastModified })
  } catch {
    // The browser cannot read it; the server may.
    return file
  } finally {
    URL.revokeObjectURL(url)
    // iOS gives the memory back at once only then.
    canvas.width = canvas.height = 0
  }
}
