import type { BridgeAnswer } from '@wove/core'
import type { Declaration } from './method.ts'
import { pageJssdk } from './page.ts'

/** An event of the client, declared once. */
export interface EventDeclaration<Event> extends Declaration {
  /** The event as the listener gets it. */
  readonly result: (fields: BridgeAnswer) => Event
}

/** What a declaration becomes: adds a listener in the page's own instance, and returns what takes it away again. */
export interface EventMethod<Event> {
  (listener: (event: Event) => void): () => void
  readonly declaration: EventDeclaration<Event>
}

/** Makes the function for a declaration. Any number of listeners can be added, although the bridge keeps one. */
export function defineEvent<Event>(declaration: EventDeclaration<Event>): EventMethod<Event> {
  const { name, native = name, permission, result } = declaration
  const listen = (listener: (event: Event) => void) => {
    const jssdk = pageJssdk()
    if (permission !== false) void jssdk.permit([native])
    return jssdk.on(native, (fields) => listener(result(fields)))
  }
  return Object.assign(listen, { declaration })
}
