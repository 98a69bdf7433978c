import { isCancelled, isWxError } from '@wove/core'

/** What existing code passes: parameters and callbacks in one object. */
export type Options = Record<string, unknown>
type Callback = ((result: unknown) => void) | undefined

/** An error as existing code reads it: `errMsg` with the method's name, the client's fields, and the error itself. */
export function refusalOf(api: string, error: unknown): Options {
  const raw = isWxError(error) && typeof error.raw === 'object' ? (error.raw as Options) : {}
  const message = error instanceof Error ? error.message.replace(`${api}: `, '') : String(error)
  return { ...raw, errMsg: `${api}:${isCancelled(error) ? 'cancel' : message}`, error }
}

/** Tells existing code how a call ended, through the callbacks that it has passed. */
export function tell(api: string, options: Options, outcome: Promise<unknown>): void {
  const { success, fail, cancel, complete } = options as Record<string, Callback>
  const end = (listener: Callback, result: Options) => {
    for (const each of [listener, complete]) if (each) queueMicrotask(() => each(result))
  }
  outcome.then(
    (result) => end(success, { ...(result as object), errMsg: `${api}:ok` }),
    (error: unknown) => end(isCancelled(error) ? cancel : fail, refusalOf(api, error)),
  )
}

/** The parameters without the callbacks. */
export function withoutCallbacks({ success, fail, cancel, complete, trigger, ...params }: Options): Options {
  void [success, fail, cancel, complete, trigger]
  return params
}
