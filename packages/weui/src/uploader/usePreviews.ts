import { onBeforeUnmount, onMounted, type Ref, shallowReactive, watch } from 'vue'
import type { UploadItem } from './item.ts'

/** Addresses at which the pictures of a list can be seen. Those that a file was given are taken back with it. */
export function usePreviews(items: Readonly<Ref<readonly UploadItem[]>>): (item: UploadItem) => string | undefined {
  const urls = shallowReactive(new Map<File, string>())

  function follow(now: readonly UploadItem[]) {
    const files = new Set(now.map(({ file, url }) => (url ? undefined : file)))
    for (const [file, url] of urls) {
      if (files.has(file)) continue
      urls.delete(file)
      URL.revokeObjectURL(url)
    }
    for (const file of files) {
      if (file?.type.startsWith('image/') && !urls.has(file)) urls.set(file, URL.createObjectURL(file))
    }
  }

  // A server has no files.
  onMounted(() => {
    follow(items.value)
    watch(items, follow, { flush: 'sync' })
  })
  onBeforeUnmount(() => follow([]))
  return ({ file, url }) => url ?? (file && urls.get(file))
}
