import { isCancelled, isWxError } from '@wove/core'
import { explain, type Explanation } from '@wove/core/explain'
import { shallowRef } from 'vue'
import { language, say } from './language.ts'

/** How a call ended, as the page shows it. */
export type Outcome =
  | { kind: 'result'; api: string; text: string }
  | { kind: 'cancelled'; api: string; text: string }
  | ({ kind: 'error'; api: string; code: string; text: string } & Explanation)

/** Runs calls one after the other and keeps how the latest ended. */
export function useOutcome() {
  const outcome = shallowRef<Outcome>()

  async function run(api: string, call: () => Promise<unknown>): Promise<void> {
    outcome.value = undefined
    try {
      outcome.value = { kind: 'result', api, text: JSON.stringify(await call(), null, 2) }
    } catch (error) {
      outcome.value = isCancelled(error)
        ? { kind: 'cancelled', api, text: say('已取消', 'Cancelled') }
        : failure(api, error)
    }
  }

  return { outcome, run }
}

/** An error with its reason and cure. */
export function failure(api: string, error: unknown): Outcome & { kind: 'error' } {
  const code = isWxError(error) ? error.code : 'failed'
  return {
    kind: 'error',
    api,
    code,
    text: error instanceof Error ? error.message : String(error),
    ...explain(error, language),
  }
}
