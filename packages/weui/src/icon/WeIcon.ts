import { h } from 'vue'
import { leaf } from '../leaf.ts'

/** WeUI's icons. */
export type IconName =
  | 'success'
  | 'success-circle'
  | 'success-no-circle'
  | 'success-no-circle-thin'
  | 'safe-success'
  | 'warn'
  | 'outlined-warn'
  | 'safe-warn'
  | 'info'
  | 'info-circle'
  | 'waiting'
  | 'waiting-circle'
  | 'circle'
  | 'cancel'
  | 'clear'
  | 'delete'
  | 'download'
  | 'search'
  | 'camera'
  | 'arrow'
  | 'arrow-bold'
  | 'back'
  | 'back-arrow'
  | 'back-arrow-thin'
  | 'back-circle'
  | 'close'
  | 'close-thin'
  | 'more'
  | 'slide-down'

export interface IconProps {
  /** Which of WeUI's icons. */
  name: IconName
  /** `msg` and `msg-primary` are those of a result page, `toast` that of a toast; a number is pixels. @default 24 */
  size?: 'msg' | 'msg-primary' | 'toast' | number | undefined
  /** Any CSS colour. @default that of the text, or the icon's own */
  color?: string | undefined
  /** What it tells a screen reader. Without it the icon is decoration and is passed over. */
  label?: string | undefined
}

/** An icon of WeUI, drawn in the colour of the text around it. */
export const WeIcon = /* @__PURE__ */ leaf<IconProps>(
  ['name', 'size', 'color', 'label'],
  [],
  ({ name, size, color, label }) =>
    h('i', {
      class: typeof size === 'string' ? `weui-icon-${name} weui-icon_${size}` : `weui-icon-${name}`,
      style: {
        color,
        // WeUI's icons are 2.4em in 10px.
        width: typeof size === 'number' ? `${size}px` : undefined,
        height: typeof size === 'number' ? `${size}px` : undefined,
      },
      role: label ? 'img' : undefined,
      'aria-label': label,
      'aria-hidden': label ? undefined : 'true',
    }),
)
