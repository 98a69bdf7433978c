import { asWxError, isCancelled, WxError } from '@wove/core'
import {
  computed,
  type ComputedRef,
  getCurrentScope,
  onScopeDispose,
  shallowReadonly,
  type ShallowRef,
  shallowRef,
} from 'vue'
import type { WalletOutcome } from './outcome.ts'

/** What every composable of the wallet tells about its latest step. */
export interface StepState<Value> {
  /**
   * Whether a step is under way: the server signs, or the person chooses. Show it, but do not disable the button by it:
   * where a client is silent, a later tap begins anew.
   */
  readonly loading: Readonly<ShallowRef<boolean>>
  /** What the person chose last. Kept when they open the sheet again and go back. */
  readonly value: Readonly<ShallowRef<Value | undefined>>
  /** Why the latest step failed. */
  readonly error: Readonly<ShallowRef<WxError | undefined>>
  /** Whether the person went back in the latest step. */
  readonly cancelled: ComputedRef<boolean>
  /** Gives the step under way up. A sheet that the client has opened stays open, and its answer is dropped. */
  abort(): void
}

export interface Step<Value> extends StepState<Value> {
  run(api: string, work: (signal: AbortSignal) => Promise<Value>): Promise<WalletOutcome<Value>>
}

/** After so many milliseconds a tap that reaches the page means that no sheet lies over it: the client was silent. */
const silent = 5000

/**
 * One step at a time: a second tap while a sheet opens joins the first. When a client never answers, a later tap gives
 * the first up and begins anew. Ends with the scope.
 */
export function useStep<Value>(): Step<Value> {
  const loading = shallowRef(false)
  const value = shallowRef<Value>()
  const error = shallowRef<WxError>()
  const ended = shallowRef<WalletOutcome<Value>['kind']>()
  let current: { controller: AbortController; since: number; outcome: Promise<WalletOutcome<Value>> } | undefined

  async function follow(
    api: string,
    work: (signal: AbortSignal) => Promise<Value>,
    controller: AbortController,
  ): Promise<WalletOutcome<Value>> {
    const outcome = await raced(api, work, controller.signal)
    // A step that was given up says nothing about the one that came after it.
    if (current?.controller !== controller) return outcome
    current = undefined
    loading.value = false
    ended.value = outcome.kind
    if (outcome.kind === 'ok') value.value = outcome.value
    if (outcome.kind === 'failed') error.value = outcome.error
    return outcome
  }

  function abort(): void {
    const { controller } = current ?? {}
    current = undefined
    loading.value = false
    controller?.abort()
  }

  if (getCurrentScope()) onScopeDispose(abort)

  return {
    loading: shallowReadonly(loading),
    value: shallowReadonly(value),
    error: shallowReadonly(error),
    cancelled: computed(() => ended.value === 'cancelled'),
    abort,
    run(api, work) {
      if (current && Date.now() - current.since < silent) return current.outcome
      abort()
      const controller = new AbortController()
      error.value = ended.value = undefined
      loading.value = true
      current = { controller, since: Date.now(), outcome: follow(api, work, controller) }
      return current.outcome
    },
  }
}

/** The work's outcome, or `aborted` as soon as the signal says so: no step waits for a sheet that nobody waits for. */
async function raced<Value>(
  api: string,
  work: (signal: AbortSignal) => Promise<Value>,
  signal: AbortSignal,
): Promise<WalletOutcome<Value>> {
  const gone = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new WxError('aborted', { api })), { once: true })
  })
  try {
    return { kind: 'ok', value: await Promise.race([work(signal), gone]) }
  } catch (cause) {
    return isCancelled(cause) ? { kind: 'cancelled' } : { kind: 'failed', error: asWxError(cause, 'failed', api) }
  }
}
