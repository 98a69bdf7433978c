import { WxError } from '@wove/core'
import type { Store } from '../store/store.ts'
import { type Credential, credentialOf, type Issued, readCredential } from './credential.ts'
import { pauseAfter, readOutage, writeOutage } from './outage.ts'

/** Keeps one token or ticket fresh. */
export interface Keeper {
  get(): Promise<Credential>
  /** Replaces a credential that the platform has called dead. Whoever names one that is replaced already gets the new one. */
  renew(dead: string): Promise<Credential>
}

export interface KeeperOptions {
  /** What the credential is called in the store: account and kind, never the secret. */
  key: string
  store: Store
  /** Gets a new one from the platform. */
  fetch: () => Promise<Issued>
  /** Hears failures that no caller sees, because the old credential still holds. */
  report: (error: unknown) => void
}

/** Milliseconds after which a lock whose holder has died is free. A living holder prolongs it every third of that. */
const lockTtl = 1500

/** Milliseconds to wait for another process: its tries upstream, and the lock of one that died before. */
const patience = 20_000

/**
 * The longest pause between two looks at the store, in milliseconds. Two of them stand between the death of a holder
 * and the answer to the last who waits: one until somebody finds the lock free, one until the others find the result.
 */
const longestPause = 150

/** Milliseconds in which a token that the platform calls dead, and hands out again all the same, is not asked for once more. */
const stubbornFor = 60_000

/**
 * Single flight: however many ask, in however many processes, one request is under way. From `renewAt` on the old
 * credential is served while the new one is fetched, so that nobody waits.
 */
export function createKeeper({ key, store, fetch, report }: KeeperOptions): Keeper {
  const lockKey = `${key}:lock`
  const outageKey = `${key}:outage`
  let kept: Credential | undefined
  let running: Promise<Credential> | undefined
  let quietUntil = 0
  let stubborn = { value: '', until: 0 }

  const alive = () => (kept && kept.until > Date.now() ? kept : undefined)

  /** One flight for all of this process. `dead` is not taken from the store again. */
  function start(dead?: string): Promise<Credential> {
    running ??= find(dead)
      .then((found) => (kept = found))
      .finally(() => (running = undefined))
    return running
  }

  async function find(dead?: string): Promise<Credential> {
    const deadline = Date.now() + patience
    for (let pause = 25; ; pause = Math.min(pause * 2, longestPause)) {
      const found = await stored(dead)
      if (found) return found
      const owner = await store.lock(lockKey, lockTtl)
      if (owner) return fetchUnderLock(owner, dead)
      if (Date.now() > deadline) {
        throw new WxError('platform-unreachable', {
          api: 'credentials',
          message: `another process has been renewing ${key} for ${patience / 1000} seconds`,
        })
      }
      // Jittered, so that the processes do not come back all at the same moment.
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random() / 2)))
    }
  }

  /** What another process has fetched, or the failure it met a moment ago. */
  async function stored(dead?: string): Promise<Credential | undefined> {
    const credential = readCredential(await store.get(key))
    // Without one in hand, one that is to be renewed soon will do.
    const wanted = credential && credential.value !== dead && (credential.renewAt > Date.now() || !alive())
    if (wanted) return credential
    const outage = await store.get(outageKey)
    if (outage) throw readOutage(outage)
    return undefined
  }

  async function fetchUnderLock(owner: string, dead?: string): Promise<Credential> {
    const heartbeat = setInterval(() => void store.extend(lockKey, owner, lockTtl).catch(report), lockTtl / 3)
    try {
      // Between the look before and the lock another process may have been through.
      return (await stored(dead)) ?? (await fetchAndStore())
    } finally {
      clearInterval(heartbeat)
      await store.unlock(lockKey, owner).catch(report)
    }
  }

  async function fetchAndStore(): Promise<Credential> {
    try {
      const fresh = credentialOf(await fetch())
      const ttl = fresh.until - Date.now()
      // What cannot be shared is of use here still.
      if (ttl > 0) await store.set(key, JSON.stringify(fresh), ttl).catch(report)
      return fresh
    } catch (error) {
      await store.set(outageKey, writeOutage(error), pauseAfter(error)).catch(report)
      throw error
    }
  }

  return {
    async get() {
      const held = alive()
      if (!held) return start()
      if (held.renewAt <= Date.now() && quietUntil <= Date.now()) {
        start().catch((error: unknown) => {
          quietUntil = Date.now() + pauseAfter(error)
          report(error)
        })
      }
      return held
    },

    async renew(dead) {
      const joined = await running?.catch(() => undefined)
      for (const each of [joined, alive()]) if (each && each.value !== dead) return each
      const held = alive()
      if (held && stubborn.value === dead && stubborn.until > Date.now()) return held
      const found = await start(dead)
      if (found.value === dead) stubborn = { value: dead, until: Date.now() + stubbornFor }
      return found
    },
  }
}
