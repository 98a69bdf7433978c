import { isCancelled } from '@wove/core'

const names = ['success', 'fail', 'cancel', 'complete', 'trigger'] as const
type CallbackBag = Partial<Record<(typeof names)[number], (outcome: unknown) => void>>

/** Takes the platform's callbacks out of a copy of the parameters; `undefined` where there are none. */
export function takeCallbacks<Params>(params: Params | undefined): [CallbackBag | undefined, Params] {
  const given: Record<string, unknown> = { ...params }
  let callbacks: CallbackBag | undefined
  for (const name of names) {
    if (typeof given[name] === 'function') (callbacks ??= {})[name] = given[name] as (outcome: unknown) => void
    delete given[name]
  }
  return [callbacks, given as Params]
}

/** Hands an outcome to the platform's callbacks. What they throw is theirs: it surfaces as an uncaught error. */
export function dispatch(
  outcome: Promise<unknown>,
  api: string,
  { success, fail, cancel, complete }: CallbackBag,
): void {
  const tell = (listener: ((outcome: unknown) => void) | undefined, value: unknown) => {
    for (const each of [listener, complete]) if (each) queueMicrotask(() => each(value))
  }
  outcome.then(
    (result) => tell(success, { ...(result as object), errMsg: `${api}:ok` }),
    (error: unknown) => tell(isCancelled(error) ? cancel : fail, error),
  )
}
