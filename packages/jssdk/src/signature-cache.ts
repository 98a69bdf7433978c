import type { Signature, SignatureSource } from './signature.ts'
import { recall, remember } from './storage.ts'

/** Signatures by the URL they were made for. */
export interface SignatureCache {
  get(url: string): Signature | undefined
  set(url: string, signature: Signature): void
  delete(url: string): void
}

/**
 * Keeps one source's signatures: in the session's storage for as long as the server says (`expiresIn`), in memory when
 * it says nothing.
 */
export function createSignatureCache(source: string | SignatureSource): SignatureCache {
  const memory = new Map<string, Signature>()
  const key = (url: string) => `wove:${typeof source === 'string' ? source : ''} ${url}`

  return {
    get(url) {
      const kept = recall(key(url)) as { until: number; signature: Signature } | null | undefined
      return kept && kept.until > Date.now() ? kept.signature : memory.get(url)
    },

    set(url, signature) {
      if (signature.expiresIn) remember(key(url), { until: Date.now() + signature.expiresIn * 1000, signature })
      else memory.set(url, signature)
    },

    delete(url) {
      memory.delete(url)
      remember(key(url))
    },
  }
}
