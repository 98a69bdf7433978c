import { h, type VNode } from 'vue'
import type { Labels } from '../locale/labels.ts'

interface HeadProps {
  titleId: string
  title: string
  subtitle?: string | undefined
  closeIcon?: 'close-thin' | 'slide-down' | 'back-arrow-thin' | undefined
  words: Pick<Labels, 'back' | 'close'>
  close: () => void
}

/** What stands at the upper end of a half-screen dialog: a button that closes it, the title, and what can be done. */
export function HalfScreenHead(
  { titleId, title, subtitle, closeIcon = 'close-thin', words, close }: HeadProps,
  { slots }: { slots: Readonly<{ default?: () => unknown }> },
): (VNode | undefined)[] {
  const actions = slots.default?.() as VNode[] | undefined
  return [
    h('div', { class: 'weui-half-screen-dialog__hd__side' }, [
      h('button', { type: 'button', class: 'weui-btn_icon weui-wa-hotarea', onClick: close }, [
        closeIcon === 'back-arrow-thin' ? words.back : words.close,
        h('i', { class: `weui-icon-${closeIcon}`, 'aria-hidden': 'true' }),
      ]),
    ]),
    h('div', { class: 'weui-half-screen-dialog__hd__main' }, [
      h('strong', { id: titleId, class: 'weui-half-screen-dialog__title', tabindex: -1 }, title),
      subtitle && h('span', { class: 'weui-half-screen-dialog__subtitle' }, subtitle),
    ]),
    actions &&
      h('div', { class: 'weui-half-screen-dialog__hd__side' }, [
        h('div', { class: 'weui-half-screen-dialog__hd__action-group' }, actions),
      ]),
  ]
}
