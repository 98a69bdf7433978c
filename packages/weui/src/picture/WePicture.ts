import { h, type ImgHTMLAttributes } from 'vue'
import { leaf } from '../leaf.ts'
import { useConfig } from '../theme/config.ts'

export interface PictureProps extends Omit<ImgHTMLAttributes, 'src' | 'alt'> {
  /** Address of the picture by day. */
  light: string
  /** Address of the picture by night. */
  dark: string
  /** What it shows, for those who do not see it; empty where it is decoration. */
  alt: string
}

/**
 * A picture that has a dark twin. Where the theme follows the system the browser itself chooses, before any script
 * runs; a forced theme shows its own.
 */
export const WePicture = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ leaf<PictureProps>(['light', 'dark', 'alt'], [], ({ light, dark, alt }, { attrs }) => {
    const { theme } = useConfig().value
    const image = h('img', { ...attrs, src: theme === 'dark' ? dark : light, alt })
    return theme === 'auto'
      ? h('picture', [h('source', { srcset: dark, media: '(prefers-color-scheme: dark)' }), image])
      : h('picture', [image])
  }),
  // They go to the image, not to what is around it.
  { inheritAttrs: false },
)
