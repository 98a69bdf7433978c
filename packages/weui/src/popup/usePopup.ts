import { onBeforeUnmount, type Ref, watch } from 'vue'
import { useConfig } from '../theme/config.ts'
import { catchBack } from './back-button.ts'
import { tabStops } from './focus.ts'
import { lockScroll, unlockScroll } from './scroll-lock.ts'
import { type CloseCause, type Layer, pushLayer, removeLayer } from './stack.ts'

/** How a popup behaves. */
export interface PopupOptions {
  /** Whether it shows. */
  open: () => boolean
  /** Its outermost element, which holds mask and panel. */
  element: Readonly<Ref<HTMLElement | null>>
  /** Somebody asks it to close. */
  ask: (cause: CloseCause) => void
  /** What is behind it is out of reach. @default true */
  modal?: boolean
  /** The back button closes it. Adds an entry to the history. @default false */
  closeOnBack?: () => boolean | undefined
  /** What gets the focus when it opens. @default the first button */
  initialFocus?: (element: HTMLElement) => HTMLElement | null | undefined
}

/**
 * Makes a popup of an element: above all others, the page behind out of reach and still, the focus inside and given
 * back afterwards, Escape and the back button for the topmost only.
 *
 * @see reference weui-components §4f to §4h
 * @example
 * import { usePopup } from '@wove/weui'
 * import { ref, useTemplateRef } from 'vue'
 *
 * const open = ref(false)
 * const element = useTemplateRef<HTMLElement>('popup')
 * usePopup({ open: () => open.value, element, ask: () => (open.value = false) })
 */
export function usePopup({ open, element, ask, modal = true, closeOnBack, initialFocus }: PopupOptions): void {
  const config = useConfig()
  let close: (() => void) | undefined

  function show(popup: HTMLElement) {
    const opener = document.activeElement as HTMLElement | null
    const layer: Layer = { element: popup, modal, ask }
    popup.style.zIndex = String(pushLayer(layer, config.value.zIndexBase))
    if (modal) lockScroll()
    const releaseBack = closeOnBack?.() ? catchBack(() => ask('back')) : undefined
    if (modal) (initialFocus?.(popup) ?? tabStops(popup)[0] ?? popup).focus({ preventScroll: true })
    close = () => {
      close = undefined
      const hadFocus = popup.contains(document.activeElement) || document.activeElement === document.body
      removeLayer(layer)
      if (modal) unlockScroll()
      releaseBack?.()
      // `focus()` of a body does nothing, and has the page laid out for it.
      if (modal && hadFocus && opener !== document.body) opener?.focus({ preventScroll: true })
    }
  }

  watch(
    () => (open() ? element.value : null),
    (popup) => {
      close?.()
      if (popup) show(popup)
    },
    { flush: 'post' },
  )
  onBeforeUnmount(() => close?.())
}
