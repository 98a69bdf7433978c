import type { Labels } from '../locale/labels.ts'
import { pageConfig } from '../theme/config.ts'

/** A function's own words, or those of the language of the page's provider. */
export function pageWords<Words extends Partial<Labels>>(own: Words): Words {
  return { ...own, ...pageConfig.value?.value.labels }
}
