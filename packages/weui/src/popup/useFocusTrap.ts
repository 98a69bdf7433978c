import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { keepTabInside } from './focus.ts'

/**
 * Keeps the Tab key inside of an element: after the last stop comes the first. `usePopup` does so by itself; this is
 * for a part of the page that is no popup.
 *
 * @see reference weui-components §4f
 * @example
 * import { useFocusTrap } from '@wove/weui'
 * import { ref, useTemplateRef } from 'vue'
 *
 * const tour = useTemplateRef<HTMLElement>('tour')
 * const running = ref(true)
 * useFocusTrap(tour, () => running.value)
 */
export function useFocusTrap(element: Readonly<Ref<HTMLElement | null>>, active: () => boolean): void {
  if (typeof document === 'undefined') return
  useEventListener(document, 'keydown', (event) => {
    if (active() && element.value) keepTabInside(event, element.value)
  })
}
