import { WxError } from './error.ts'

/** A raw answer of the client, as it came over the bridge. Which fields it has depends on method, OS and version. */
export type BridgeAnswer = Readonly<Record<string, unknown>>

/** `window.WeixinJSBridge`, which the client puts into the page. It keeps one handler for each event. */
export interface Bridge {
  invoke(name: string, args: Record<string, unknown>, callback: (answer: unknown) => void): void
  on(event: string, handler: (answer: unknown) => unknown): void
}

/** The bridge, if the client has put it into the page already and it can be called. */
export function currentBridge(): Bridge | undefined {
  const bridge = (globalThis as { WeixinJSBridge?: Partial<Bridge> }).WeixinJSBridge
  // The object can be there before its `invoke` is.
  return typeof bridge?.invoke === 'function' ? (bridge as Bridge) : undefined
}

/**
 * Waits until the client's bridge can be called. Never settles when it never comes: pass a `signal` to give up.
 *
 * @param signal aborts the wait; the promise then rejects with its reason, `aborted` where the engine knows none
 */
export async function whenBridge(signal?: AbortSignal): Promise<Bridge> {
  for (;;) {
    const bridge = currentBridge()
    if (bridge) return bridge
    if (signal?.aborted) throw signal.reason ?? new WxError('aborted')
    // The event is not to be relied upon alone: it may have been fired before we listened, or before `invoke` was there.
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
      document.addEventListener('WeixinJSBridgeReady', resolve, { once: true })
    })
  }
}
