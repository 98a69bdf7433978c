import { h, type VNode } from 'vue'

interface HeadProps {
  /** Of the title, which names the dialog. */
  id: string
  title: string
  subtitle?: string | undefined
  closeIcon?: 'close-thin' | 'slide-down' | 'back-arrow-thin' | undefined
  /** What the button says to a screen reader. */
  closeLabel: string
  close: () => void
}

/** What stands at the upper end of a half-screen dialog: a button that closes it, and the title. */
export function HalfScreenHead({
  id,
  title,
  subtitle,
  closeIcon = 'close-thin',
  closeLabel,
  close,
}: HeadProps): VNode[] {
  return [
    h('div', { class: 'weui-half-screen-dialog__hd__side' }, [
      h('button', { type: 'button', class: 'weui-btn_icon weui-wa-hotarea', onClick: close }, [
        closeLabel,
        h('i', { class: `weui-icon-${closeIcon}`, 'aria-hidden': 'true' }),
      ]),
    ]),
    h('div', { class: 'weui-half-screen-dialog__hd__main' }, [
      h('strong', { id, class: 'weui-half-screen-dialog__title', tabindex: -1 }, title),
      subtitle && h('span', { class: 'weui-half-screen-dialog__subtitle' }, subtitle),
    ]),
  ]
}
