import type { Signature } from './signature.ts'

interface Kept {
  signature: Signature
  /** Milliseconds since 1970; absent when the server did not say for how long. */
  until?: number
}

const memory = new Map<string, Kept>()
const key = (url: string) => `wove:signature:${url}`

// Storage is missing on servers, and throws where cookies are blocked.
function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage
  } catch {
    return undefined
  }
}

/** Signatures by the URL they were made for: in the session's storage while the server says so, else in memory. */
export const signatureCache = {
  get(url: string): Signature | undefined {
    try {
      const kept: Kept | null = memory.get(url) ?? JSON.parse(storage()?.getItem(key(url)) ?? 'null')
      return kept && (kept.until ?? Infinity) > Date.now() ? kept.signature : undefined
    } catch {
      return undefined
    }
  },

  set(url: string, signature: Signature): void {
    const { expiresIn } = signature
    if (!expiresIn) {
      memory.set(url, { signature })
      return
    }
    try {
      const kept: Kept = { signature, until: Date.now() + expiresIn * 1000 }
      storage()?.setItem(key(url), JSON.stringify(kept))
    } catch {
      // A full or forbidden storage costs a request, nothing else.
    }
  },

  delete(url: string): void {
    memory.delete(url)
    storage()?.removeItem(key(url))
  },
}
