import { onUnmounted, readonly, ref } from 'vue'

/** Whether the window is wide enough for a phone to stand in it. */
export function useWideWindow() {
  const query = matchMedia('(min-width: 700px)')
  const wide = ref(query.matches)
  const read = () => (wide.value = query.matches)
  query.addEventListener('change', read)
  onUnmounted(() => query.removeEventListener('change', read))
  return readonly(wide)
}
