import { bytesToHex, randomBytes } from '@noble/hashes/utils.js'
import type { Store } from './store.ts'

/** From this many entries on, each write first drops what is over. */
const crowded = 1000

/**
 * Keeps everything in this process: the default.
 *
 * @example
 * import { createWechatServer, memoryStore } from '@wove/server'
 *
 * export const wechat = createWechatServer({
 *   appId: 'wx0123456789abcdef',
 *   appSecret: '0123456789abcdef0123456789abcdef',
 *   origins: ['https://h5.example.com'],
 *   store: memoryStore(),
 * })
 */
export function memoryStore(): Store {
  const entries = new Map<string, { value: string; until: number }>()

  function read(key: string): string | undefined {
    const entry = entries.get(key)
    if (!entry) return undefined
    if (entry.until > Date.now()) return entry.value
    entries.delete(key)
    return undefined
  }

  function write(key: string, value: string, ttl: number): void {
    if (entries.size >= crowded) for (const each of entries.keys()) read(each)
    entries.set(key, { value, until: Date.now() + ttl })
  }

  return {
    get: async (key) => read(key),
    set: async (key, value, ttl) => write(key, value, ttl),

    async lock(key, ttl) {
      if (read(key) !== undefined) return undefined
      const owner = bytesToHex(randomBytes(16))
      write(key, owner, ttl)
      return owner
    },

    async extend(key, owner, ttl) {
      if (read(key) !== owner) return false
      write(key, owner, ttl)
      return true
    },

    async unlock(key, owner) {
      if (read(key) === owner) entries.delete(key)
    },
  }
}
