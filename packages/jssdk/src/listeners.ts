import type { BridgeAnswer } from '@wove/core'
import { readAnswer } from './answer.ts'
import type { Transport } from './transport.ts'
import type { Emit } from './verification.ts'

type Listener = (fields: BridgeAnswer) => void

/** Many listeners an event, behind the one handler that the bridge keeps. */
export function createListeners(current: { readonly transport: Transport }, emit: Emit) {
  const listeners = new Map<string, Set<Listener>>()

  /** Puts our handler there: again with each listener, because other code may have taken the place. */
  function put(event: string, signal?: AbortSignal): void {
    const { transport } = current
    transport.prepare(signal).then(
      () =>
        transport.on(event, (raw) => {
          const { fields } = readAnswer(raw)
          emit('event', event, fields)
          // One listener's mistake is not to cost the others the event.
          for (const each of listeners.get(event)!) queueMicrotask(() => each(fields))
        }),
      // Given up before the bridge came: nothing to put.
      () => {},
    )
  }

  return {
    add(event: string, listener: Listener): () => void {
      const own: Listener = (fields) => listener(fields)
      const given = new AbortController()
      listeners.set(event, (listeners.get(event) ?? new Set()).add(own))
      put(event, given.signal)
      return () => {
        given.abort()
        listeners.get(event)!.delete(own)
      }
    },

    restore(): void {
      for (const event of listeners.keys()) put(event)
    },
  }
}
