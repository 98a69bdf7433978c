import { randomUUID } from 'node:crypto'
import { WxError } from '@wove/core'
import { Redis } from 'ioredis'
import type { Store } from './store/store.ts'

/** What is used of a Redis client; `ioredis` has it, a cluster of its too. */
export interface RedisClient {
  get(key: string): Promise<string | null>
  set(key: string, value: string, unit: 'PX', ttl: number): Promise<unknown>
  set(key: string, value: string, unit: 'PX', ttl: number, condition: 'NX'): Promise<unknown>
  eval(script: string, keys: number, ...args: (string | number)[]): Promise<unknown>
}

export interface RedisStoreOptions {
  /** Stands before each key. @default 'wove:' */
  prefix?: string
  /** Milliseconds to wait for Redis. A request that needs it then fails with `store-unreachable`. @default 1000 */
  timeout?: number
}

// Compare and act in one step: between two commands the lock could pass to another process.
const deleteIfMine = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`
const extendIfMine = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`

/**
 * Shares tokens and tickets among processes through Redis: one of them renews, the others take what it got.
 *
 * @param client a Redis address, or the app's own `ioredis` client
 * @example
 * import { createWechatServer } from '@wove/server'
 * import { redisStore } from '@wove/server/redis'
 *
 * export const wechat = createWechatServer({
 *   appId: 'wx0123456789abcdef',
 *   appSecret: '0123456789abcdef0123456789abcdef',
 *   origins: ['https://h5.example.com'],
 *   store: redisStore('redis://127.0.0.1:6379'),
 * })
 */
export function redisStore(
  client: string | RedisClient,
  { prefix = 'wove:', timeout = 1000 }: RedisStoreOptions = {},
): Store {
  const redis: RedisClient = typeof client === 'string' ? connect(client) : client

  async function ask<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${timeout} ms`)), timeout)
    })
    try {
      // A client without a connection keeps commands for later; a request cannot wait for that.
      return await Promise.race([call(), tooLate])
    } catch (error) {
      // The client's own error repeats the command, and that a token: only its kind goes on.
      const { name, message } = error as Error
      const reason = /^(no answer|connect |Connection is closed)/.test(message) ? message : name
      throw new WxError('store-unreachable', { api: 'redis', message: `Redis did not do its part: ${reason}` })
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    get: async (key) => (await ask(() => redis.get(prefix + key))) ?? undefined,
    set: async (key, value, ttl) => void (await ask(() => redis.set(prefix + key, value, 'PX', Math.ceil(ttl)))),

    async lock(key, ttl) {
      const owner = randomUUID()
      const taken = await ask(() => redis.set(prefix + key, owner, 'PX', Math.ceil(ttl), 'NX'))
      return taken === 'OK' ? owner : undefined
    },

    extend: async (key, owner, ttl) =>
      (await ask(() => redis.eval(extendIfMine, 1, prefix + key, owner, Math.ceil(ttl)))) === 1,
    unlock: async (key, owner) => void (await ask(() => redis.eval(deleteIfMine, 1, prefix + key, owner))),
  }
}

function connect(url: string): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    retryStrategy: (times) => Math.min(50 * 2 ** times, 1000),
  })
  // Each request says by itself that Redis is away; without a listener the client would write it to the console as well.
  redis.on('error', () => {})
  return redis
}
