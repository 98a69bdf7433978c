import type { Bridge } from '@wove/core'
import { soon } from './soon.ts'

/**
 * When `WeixinJSBridgeReady` comes: with the bridge there at once, both later, never, or with a bridge that for a
 * while has no `invoke` (§6.3).
 */
export type Arrival = 'early' | 'late' | 'never' | 'without-invoke'

/** Puts the bridge into the page. What is returned takes it out again. */
export function present(bridge: Bridge, arrival: Arrival, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const announce = () => soon(() => document.dispatchEvent(new Event('WeixinJSBridgeReady')))
  const place = (each: Partial<Bridge>) => {
    Object.assign(window, { WeixinJSBridge: each })
    announce()
  }

  if (arrival === 'early') place(bridge)
  if (arrival === 'late') timer = setTimeout(() => place(bridge), ms)
  if (arrival === 'without-invoke') {
    const { on } = bridge
    place({ on })
    timer = setTimeout(() => place(bridge), ms)
  }
  return () => {
    clearTimeout(timer)
    Reflect.deleteProperty(window, 'WeixinJSBridge')
  }
}
