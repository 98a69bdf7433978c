import type { GalleryImage } from '../gallery/image.ts'
import WeGallery from '../gallery/WeGallery.vue'
import { present } from './present.ts'

export interface GalleryOptions {
  /** Which is seen first, from 0. @default 0 */
  index?: number
  /** Pictures cannot be enlarged. @default false */
  noZoom?: boolean
  /** The back button closes it. @default false */
  closeOnBack?: boolean
}

/**
 * Shows pictures, one at a time on the whole screen.
 *
 * @param images - addresses, or pictures with a text for those who do not see them
 * @returns settles when the person has closed it; never rejects
 * @see reference weui-components §4j
 * @example
 * import { showGallery } from '@wove/weui'
 *
 * await showGallery(['/a.jpg', { url: '/b.jpg', alt: '日落' }], { index: 1 })
 */
export function showGallery(images: readonly (string | GalleryImage)[], options: GalleryOptions = {}): Promise<void> {
  if (images.length === 0) return Promise.resolve()
  const shown = present(WeGallery, {
    ...options,
    images,
    'onUpdate:index': (index: number) => shown.update({ index }),
  })
  return shown.closed
}
