import type { createCallFaults, FaultName, Faults } from './faults.ts'
import type { Arrival } from './presence.ts'

/** What faults take hold of. */
export interface Breakable {
  readonly callFaults: ReturnType<typeof createCallFaults>
  /** Takes the bridge away and lets it come again. */
  arrive(how: Arrival, ms?: number): void
  ask<Answer>(path: string, body: object): Promise<Answer>
  /** What is to be undone when the faults end. */
  onMend(undo: () => void): void
}

/** Each fault, declared once: how it takes hold. */
const makers: { [Name in FaultName]: (options: Faults[Name], parts: Breakable) => void | Promise<void> } = {
  delay: (options, { callFaults }) => callFaults.add({ name: 'delay', ...options }),
  silence: (options, { callFaults }) => callFaults.add({ name: 'silence', ...options }),
  fail: (options, { callFaults }) => callFaults.add({ name: 'fail', ...options }),
  denied: (options, { callFaults }) => callFaults.add({ name: 'denied', ...options }),
  offline: (options, { callFaults }) => callFaults.add({ name: 'offline', ...options }),
  bridge: (options, { arrive }) => arrive(options.arrival, 'ms' in options ? options.ms : undefined),
  scriptDown(_, { onMend }) {
    const host = /^https?:\/\/res2?\.wx\.qq\.com\//
    const src = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src')!
    Object.defineProperty(HTMLScriptElement.prototype, 'src', {
      ...src,
      set(this: HTMLScriptElement, url: string) {
        // An address that nobody answers: the script fails as it does when its host is down.
        src.set!.call(this, host.test(url) ? 'https://res.wx.qq.invalid/' : url)
      },
    })
    onMend(() => void Object.defineProperty(HTMLScriptElement.prototype, 'src', src))
  },
  bfcache() {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  },
  tokenStolen: (_, { ask }) => ask<void>('faults', { tokenStolen: true }),
  expired: ({ ms = 7200_000 }, { ask }) => ask<void>('faults', { advance: ms }),
  doubleCallback: (_, { ask }) => ask<void>('faults', { doubleCallback: true }),
  orderQuery: (orderQuery, { ask }) => ask<void>('faults', { orderQuery }),
}

export async function breaks<Name extends FaultName>(
  name: Name,
  options: Faults[Name] | undefined,
  parts: Breakable,
): Promise<void> {
  await makers[name](options ?? ({} as Faults[Name]), parts)
}
