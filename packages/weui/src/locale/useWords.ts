import { computed, type ComputedRef } from 'vue'
import { useConfig } from '../theme/config.ts'
import type { Labels } from './labels.ts'

/** A component's own words, or those of the nearest provider's language. */
export function useWords<Words extends Partial<Labels>>(own: Words): ComputedRef<Words> {
  const config = useConfig()
  return computed(() => ({ ...own, ...config.value.labels }))
}
