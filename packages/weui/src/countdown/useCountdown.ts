import { getCurrentScope, onScopeDispose, readonly, ref, type Ref } from 'vue'

/** Seconds that run down. */
export interface Countdown {
  /** Whole seconds that are left; 0 when it does not run. */
  readonly secondsLeft: Readonly<Ref<number>>
  /** Begins, or begins anew. */
  start(): void
  /** Ends it before its time. */
  stop(): void
}

/**
 * Counts seconds down: until another code can be sent, until an order lapses. It goes by the clock and not by ticks,
 * of which a page in the background gets hardly any.
 *
 * @param seconds - how long it takes
 * @example
 * import { useCountdown } from '@wove/weui'
 *
 * const { secondsLeft, start } = useCountdown(() => 60)
 * start()
 * console.log(secondsLeft.value)
 */
export function useCountdown(seconds: () => number): Countdown {
  const secondsLeft = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined

  function start() {
    const end = Date.now() + seconds() * 1000
    const tick = () => {
      secondsLeft.value = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      if (secondsLeft.value === 0) clearInterval(timer)
    }
    clearInterval(timer)
    timer = setInterval(tick, 1000)
    tick()
  }

  function stop() {
    clearInterval(timer)
    secondsLeft.value = 0
  }

  if (getCurrentScope()) onScopeDispose(stop)
  return { secondsLeft: readonly(secondsLeft), start, stop }
}
