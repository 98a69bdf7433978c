import { type Ref, watch } from 'vue'

/** Calls back when an element is there, and each time it has got another size. Where nothing has a size it never does. */
export function useResized(element: Readonly<Ref<HTMLElement | null>>, then: (element: HTMLElement) => void): void {
  watch(
    element,
    (now, _before, onCleanup) => {
      if (!now || typeof ResizeObserver === 'undefined') return
      const observer = new ResizeObserver(() => then(now))
      observer.observe(now)
      onCleanup(() => observer.disconnect())
    },
    { flush: 'sync' },
  )
}
