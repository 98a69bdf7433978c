import { computed, ref } from 'vue'
import { colorScheme, type ColorScheme, forceColorScheme } from '../client/color-scheme.ts'

const system = matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = ref(system.matches)
system.addEventListener('change', () => (systemIsDark.value = system.matches))

const chosen = ref(colorScheme())

/** Light, dark, or as the computer has it: for the page and the shell. */
export const appearance = computed({
  get: () => chosen.value,
  set(scheme: ColorScheme) {
    chosen.value = scheme
    forceColorScheme(scheme)
  },
})

export const theme = computed(() =>
  chosen.value === 'system' ? (systemIsDark.value ? 'dark' : 'light') : chosen.value,
)
