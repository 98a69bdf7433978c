import { onUnmounted, readonly, ref } from 'vue'

/** The page's title as the bar shows it, kept up to date; the host while there is none. */
export function usePageTitle() {
  const title = ref('')
  const read = () => (title.value = document.title || location.host)
  const observer = new MutationObserver(read)
  observer.observe(document.head, { childList: true, subtree: true, characterData: true })
  read()
  onUnmounted(() => observer.disconnect())
  return readonly(title)
}
