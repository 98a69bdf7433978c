import { computed, type ComputedRef } from 'vue'
import { useConfig } from './config.ts'

/**
 * The size of text that the person chose in WeChat's menu, in percent of the designed size.
 *
 * @see reference weui-components §2c
 * @example
 * import { useFontScale } from '@wove/weui/theme'
 *
 * const scale = useFontScale()
 * console.log(scale.value > 120 ? 'one column' : 'two columns')
 */
export function useFontScale(): ComputedRef<number> {
  const config = useConfig()
  return computed(() => config.value.fontScale)
}
