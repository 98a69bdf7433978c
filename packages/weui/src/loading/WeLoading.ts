import { h } from 'vue'
import { leaf } from '../leaf.ts'
import { loading as loadingWord } from '../locale/zh-CN.ts'
import { useConfig } from '../theme/config.ts'

export interface LoadingProps {
  /** `ring` is a ring, `mask` WeUI's petals in the colour of the text, `svg` the same in grey. @default 'ring' */
  type?: 'ring' | 'mask' | 'svg' | undefined
  /** Any CSS colour; `svg` has its own. */
  color?: string | undefined
  /** Pixels. @default 16 for `ring`, 20 for the others */
  size?: number | undefined
  /** What it tells a screen reader; empty where a text beside it says so already. @default 'Loading', translated */
  label?: string | undefined
}

/** Something is on its way. */
export const WeLoading = /* @__PURE__ */ leaf<LoadingProps>(
  ['type', 'color', 'size', 'label'],
  [],
  ({ type = 'ring', color, size, label = useConfig().value.labels.loading ?? loadingWord }) => {
    const edge = size === undefined ? undefined : `${size}px`
    const shared = {
      role: label ? 'img' : undefined,
      'aria-label': label || undefined,
      'aria-hidden': label ? undefined : 'true',
    }
    if (type !== 'ring') {
      const name = type === 'mask' ? 'weui-mask-loading' : 'weui-loading'
      return h('i', { class: name, style: { color, width: edge, height: edge }, ...shared })
    }
    // The ring is measured in em.
    return h('span', { class: 'weui-primary-loading', style: { color, fontSize: edge }, ...shared }, [
      h('i', { class: 'weui-primary-loading__dot' }),
    ])
  },
)
