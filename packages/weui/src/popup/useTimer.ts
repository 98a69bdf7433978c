import { onBeforeUnmount, watch } from 'vue'

/** Calls back some milliseconds after something has opened, or was opened anew; 0 is never. */
export function useTimer(open: () => boolean, milliseconds: () => number, over: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const start = () => {
    clearTimeout(timer)
    // A server has nobody to wait for.
    if (open() && milliseconds() > 0 && typeof window !== 'undefined') timer = setTimeout(over, milliseconds())
  }
  watch([open, milliseconds], start, { immediate: true })
  onBeforeUnmount(() => clearTimeout(timer))
}
