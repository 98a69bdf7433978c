import type { Signature, SignatureSource } from './signature.ts'

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
      const kept = memory.get(url)
      if (kept) return kept
      try {
        const { until, signature } = JSON.parse(storage()?.getItem(key(url)) ?? '{}') as {
          until?: number
          signature?: Signature
        }
        return (until ?? 0) > Date.now() ? signature : undefined
      } catch {
        return undefined
      }
    },

    set(url, signature) {
      if (!signature.expiresIn) {
        memory.set(url, signature)
        return
      }
      try {
        storage()?.setItem(key(url), JSON.stringify({ until: Date.now() + signature.expiresIn * 1000, signature }))
      } catch {
        // A full storage costs a request, nothing else.
      }
    },

    delete(url) {
      memory.delete(url)
      storage()?.removeItem(key(url))
    },
  }
}

// Missing on servers, and throws where cookies are blocked.
function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage
  } catch {
    return undefined
  }
}
