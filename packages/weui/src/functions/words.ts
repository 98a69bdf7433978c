import type { Labels } from '../locale/labels.ts'
import { fallback } from '../theme/config.ts'

/** A function's own words, or those of the language of the page. */
export function pageWords<Words extends Partial<Labels>>(own: Words): Words {
  return { ...own, ...fallback.value.labels }
}
