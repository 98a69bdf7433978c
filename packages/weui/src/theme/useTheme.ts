import { usePreferredDark } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import { type ThemeName, useConfig } from './config.ts'

/**
 * Which theme holds here, and whether it is a dark one now: for a chart, a map or a picture that CSS does not reach.
 *
 * @see reference weui-components §2a
 * @example
 * import { useTheme } from '@wove/weui/theme'
 *
 * const { dark } = useTheme()
 * console.log(dark.value ? 'night.png' : 'day.png')
 */
export function useTheme(): { theme: ComputedRef<ThemeName>; dark: ComputedRef<boolean> } {
  const config = useConfig()
  const preferred = usePreferredDark()
  const theme = computed(() => config.value.theme)
  return { theme, dark: computed(() => (theme.value === 'auto' ? preferred.value : theme.value === 'dark')) }
}
