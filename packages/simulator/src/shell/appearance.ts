import { computed, ref } from 'vue'
import type { ColorScheme } from '../client.ts'
import type { PanelProps } from './panel.ts'

const system = matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = ref(system.matches)
system.addEventListener('change', () => (systemIsDark.value = system.matches))

/** Light, dark, or as the computer has it: for the page and the shell. */
export function useAppearance({ state, simulator }: PanelProps) {
  const appearance = computed({
    get: (): ColorScheme => (state.changes >= 0 ? simulator.colorScheme() : 'system'),
    set: (scheme) => void simulator.colorScheme(scheme),
  })
  const theme = computed(() => {
    if (appearance.value !== 'system') return appearance.value
    return systemIsDark.value ? 'dark' : 'light'
  })
  return { appearance, theme }
}
