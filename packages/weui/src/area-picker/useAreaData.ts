import { ref, shallowRef, watch } from 'vue'
import type { AreaData } from './area-columns.ts'

/** The data itself, or what brings it when it is first needed. */
export type AreaSource = AreaData | (() => Promise<AreaData>)

/** Brings the data when it is wanted, once. */
export function useAreaData(source: () => AreaSource, wanted: () => boolean) {
  const data = shallowRef<AreaData>()
  const failed = ref(false)

  async function load(): Promise<void> {
    const given = source()
    if (typeof given !== 'function') return void (data.value = given)
    failed.value = false
    try {
      data.value = await given()
    } catch {
      failed.value = true
    }
  }

  watch([source, wanted], () => (typeof source() !== 'function' || (wanted() && !data.value) ? load() : undefined), {
    immediate: true,
  })
  return { data, failed, load }
}
