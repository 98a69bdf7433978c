/** A token or ticket, and until when it opens the door. */
export interface Credential {
  readonly value: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** Keeps one token or ticket fresh. */
export interface Keeper {
  get(): Promise<Credential>
  /** Replaces a credential that the platform has called dead. Whoever names one that is replaced already gets the new one. */
  renew(dead: string): Promise<Credential>
}

/** The platform gives a new token from 5 minutes before the end of the old one; both hold in between. */
const overlap = 300_000

/**
 * Single flight: however many ask, one request is under way. From the overlap on the old credential is served while
 * the new one is fetched, so that nobody waits.
 *
 * @param fetch gets a new one from the platform
 */
export function createKeeper(fetch: () => Promise<{ value: string; expiresIn: number }>): Keeper {
  let kept: Credential | undefined
  let running: Promise<Credential> | undefined

  function refresh(): Promise<Credential> {
    running ??= fetch()
      .then(({ value, expiresIn }) => (kept = { value, until: Date.now() + expiresIn * 1000 }))
      .finally(() => (running = undefined))
    return running
  }

  return {
    async get() {
      const left = (kept?.until ?? 0) - Date.now()
      if (!kept || left <= 0) return refresh()
      if (left < overlap) {
        // The old one holds: a failure now is tried again by the next caller.
        refresh().catch(() => {})
      }
      return kept
    },

    async renew(dead) {
      return kept && kept.value !== dead ? kept : refresh()
    },
  }
}
