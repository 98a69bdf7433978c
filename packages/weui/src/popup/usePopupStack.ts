import { computed, type Ref } from 'vue'
import { askTop, layers } from './stack.ts'

/**
 * The page's open popups: how many there are, and a way to ask the topmost to close, for a back gesture of your own
 * or a router that leaves the page.
 *
 * @see reference weui-components §4h
 * @example
 * import { usePopupStack } from '@wove/weui'
 *
 * const { count, closeTop } = usePopupStack()
 * if (count.value > 0) closeTop()
 */
export function usePopupStack(): {
  /** How many popups are open, toasts included. */
  readonly count: Readonly<Ref<number>>
  /** Asks the topmost that is in the way to close, as the back button does; tells whether there was one. */
  closeTop(): boolean
} {
  return { count: computed(() => layers.length), closeTop: () => askTop('back') }
}
