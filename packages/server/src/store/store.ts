/**
 * Where tokens, tickets and one-time marks are kept. In one process the memory is enough; several processes share a
 * Redis, or anything else that has these calls. Keys hold the appId, never the secret.
 */
export interface Store {
  /** The value, unless its time is over. */
  get(key: string): Promise<string | undefined>
  /**
   * Keeps a value.
   *
   * @param ttl milliseconds, above zero
   */
  set(key: string, value: string, ttl: number): Promise<void>
  /**
   * Takes a lock that nobody holds.
   *
   * @param ttl milliseconds after which it is free again, when its holder has died
   * @returns the holder's mark, which {@link Store.extend} and {@link Store.unlock} want; nothing when somebody has it
   */
  lock(key: string, ttl: number): Promise<string | undefined>
  /** Prolongs a lock while its work goes on. False when it has been lost. */
  extend(key: string, owner: string, ttl: number): Promise<boolean>
  /** Gives a lock back, unless it has passed to somebody else meanwhile. */
  unlock(key: string, owner: string): Promise<void>
}
