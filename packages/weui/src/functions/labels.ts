import type { Labels } from '../locale/labels.ts'
import { defaultConfig, pageConfig } from '../theme/config.ts'

/** The words of the page's provider. */
export function currentLabels(): Labels {
  return (pageConfig.value?.value ?? defaultConfig).labels
}
