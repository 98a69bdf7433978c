import { useEventListener } from '@vueuse/core'
import { readonly, ref, type Ref } from 'vue'

/**
 * How many pixels of the page's lower end the keyboard covers. On iOS the page is not made smaller when the keyboard
 * opens, so whatever is fixed to the bottom has to rise by this much; it is 0 where the system does that itself.
 *
 * @see reference weui-components §4g
 * @example
 * import { useKeyboardInset } from '@wove/weui/theme'
 *
 * const inset = useKeyboardInset()
 * console.log(`bottom: ${inset.value}px`)
 */
export function useKeyboardInset(): Readonly<Ref<number>> {
  const inset = ref(0)
  const viewport = typeof window === 'undefined' ? undefined : window.visualViewport
  if (viewport) {
    const measure = () => {
      const covered = window.innerHeight - viewport.height - viewport.offsetTop
      // Bars of the client that come and go are smaller than any keyboard; a pinch makes the viewport small, too.
      inset.value = viewport.scale > 1.05 || covered < 80 ? 0 : Math.round(covered)
    }
    measure()
    useEventListener(viewport, ['resize', 'scroll'], measure)
  }
  return readonly(inset)
}
