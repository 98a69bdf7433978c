import { nextTick, onMounted, type Ref, ref, watch } from 'vue'

/**
 * When a popup's elements are there. Nothing of it is before it first opens: not on a server, where it would belong
 * to another part of the page. One that closes before it was ever seen has no transition that tells so.
 *
 * @param closed - hears that such a one has closed
 */
export function useShown(open: () => boolean, element: Readonly<Ref<HTMLElement | null>>, closed: () => void) {
  const wanted = ref(false)
  onMounted(() => (wanted.value = open()))
  watch(open, (isOpen) => {
    if (isOpen) wanted.value = true
    else if (!element.value) closed()
  })
  return wanted
}

/** Lets one answer through at a time: two fingers, or a press and Escape, are one answer. */
export function useOneAnswer(open: () => boolean): () => boolean {
  let answered = false
  return () => {
    if (answered || !open()) return false
    answered = true
    void nextTick(() => (answered = false))
    return true
  }
}
