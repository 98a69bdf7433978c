import type { Account } from './account.ts'
import type { Clock } from './clock.ts'
import { PlatformRefusal } from './refusal.ts'

const day = 24 * 3600_000
/** Quotas begin anew at midnight in Beijing. */
const beijing = 8 * 3600_000

/** How often an account may call an API in a day, by path: `{ '/cgi-bin/token': 2000 }`. */
export type QuotaLimits = Readonly<Record<string, number>>

/** What is limited unless a platform is made with other limits: what the platform's pages say of new accounts. */
const defaultQuotas: QuotaLimits = {
  '/cgi-bin/token': 2000,
  '/cgi-bin/stable_token': 500_000,
  '/cgi-bin/stable_token?force_refresh': 20,
}

/** Counts the calls of each account, and refuses those beyond its quota until the day ends. */
export class Quotas {
  readonly #clock: Clock
  readonly #limits: QuotaLimits
  readonly #used = new Map<string, number>()
  #today = 0

  constructor(clock: Clock, limits: QuotaLimits) {
    this.#clock = clock
    this.#limits = { ...defaultQuotas, ...limits }
  }

  use({ appId }: Account, path: string): void {
    const today = Math.floor((this.#clock.now() + beijing) / day)
    if (today !== this.#today) this.#used.clear()
    this.#today = today
    const key = `${appId} ${path}`
    const used = (this.#used.get(key) ?? 0) + 1
    if (used > (this.#limits[path] ?? Infinity)) throw new PlatformRefusal(45009, 'reach max api daily quota limit')
    this.#used.set(key, used)
  }
}
