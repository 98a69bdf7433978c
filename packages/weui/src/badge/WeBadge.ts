import { h } from 'vue'
import { leaf } from '../leaf.ts'
import { unread as unreadWord } from '../locale/zh-CN.ts'
import { useConfig } from '../theme/config.ts'

export interface BadgeProps {
  /** A number or a short word; a red dot without it. */
  value?: number | string | undefined
  /** The largest number that is shown as it is; `99+` beyond. @default 99 */
  max?: number | undefined
  /** What it tells a screen reader, "8 new messages"; empty where the text around says so. @default "8 new", translated */
  label?: string | undefined
}

/** Something new: a number, a word or a dot. */
export const WeBadge = /* @__PURE__ */ leaf<BadgeProps>(['value', 'max', 'label'], [], ({ value, max = 99, label }) => {
  const dot = value === undefined || value === ''
  const text = typeof value === 'number' && value > max ? `${max}+` : String(value ?? '')
  const spoken =
    label ?? (dot || typeof value === 'number' ? (useConfig().value.labels.unread ?? unreadWord)(text) : undefined)
  return h('span', { class: dot ? 'weui-badge weui-badge_dot' : 'weui-badge' }, [
    dot ? undefined : h('span', { 'aria-hidden': spoken === undefined ? undefined : 'true' }, text),
    spoken ? h('span', { class: 'weui-hidden_abs' }, spoken) : undefined,
  ])
})
