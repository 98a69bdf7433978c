import { onBeforeUnmount, onMounted, watch } from 'vue'
import { lockScroll, unlockScroll } from './scroll-lock.ts'

/**
 * Keeps the page behind something of yours where it is, iOS before 16 included. Locks are counted: popups and others
 * may hold one at the same time.
 *
 * @see reference weui-components §4g
 * @example
 * import { useScrollLock } from '@wove/weui'
 * import { ref } from 'vue'
 *
 * const menuOpen = ref(false)
 * useScrollLock(() => menuOpen.value)
 */
export function useScrollLock(locked: () => boolean): void {
  let holds = false
  function follow(wanted: boolean) {
    if (wanted === holds) return
    holds = wanted
    if (wanted) lockScroll()
    else unlockScroll()
  }
  onMounted(() => follow(locked()))
  watch(locked, follow)
  onBeforeUnmount(() => follow(false))
}
