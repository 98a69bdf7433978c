import { WxError } from '@wove/core'
import type { Store } from './store.ts'

/** Milliseconds for the work, upstream tries included; after it somebody else may try. */
const workTtl = 20_000

/**
 * Does something once for a key, in all processes together: whoever comes second gets what the first has made.
 *
 * @param ttl how long the result is remembered, in milliseconds
 */
export async function once(store: Store, key: string, ttl: number, work: () => Promise<string>): Promise<string> {
  const deadline = Date.now() + workTtl
  for (let pause = 25; Date.now() < deadline; pause = Math.min(pause * 2, 250)) {
    const done = await store.get(key)
    if (done !== undefined) return done
    const owner = await store.lock(`${key}:lock`, workTtl)
    if (owner) {
      try {
        // Between the look before and the lock the first may have finished.
        const meanwhile = await store.get(key)
        if (meanwhile !== undefined) return meanwhile
        const result = await work()
        await store.set(key, result, ttl)
        return result
      } finally {
        await store.unlock(`${key}:lock`, owner).catch(() => {})
      }
    }
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random() / 2)))
  }
  throw new WxError('platform-unreachable', { api: 'oauth', message: 'the same sign-in is still under way' })
}
