import { type Credential, credentialOf, type Issued } from './credential.ts'
import type { Keeper } from './keeper.ts'

/** A company's own token service. What it returns without a lifetime is asked for at each use: the service keeps it. */
export interface CredentialSources {
  /** Gives the account's access token; `dead` names one that the platform no longer takes. */
  getAccessToken?: ((request: { appId: string; dead?: string }) => Promise<string | Issued>) | undefined
  /** Gives the account's ticket of a kind. */
  getTicket?:
    | ((request: { appId: string; kind: 'jsapi' | 'wx_card'; dead?: string }) => Promise<string | Issued>)
    | undefined
}

/** Keeps what a company's token service gives, in this process, for as long as the service says. */
export function keepSource(ask: (dead?: string) => Promise<string | Issued>): Keeper {
  let kept: Credential | undefined
  let running: Promise<Credential> | undefined

  function start(dead?: string): Promise<Credential> {
    running ??= ask(dead)
      .then((answer) => {
        const known = typeof answer === 'string' ? undefined : credentialOf(answer)
        kept = known
        return known ?? { value: String(answer), until: Date.now() + 60_000, renewAt: 0 }
      })
      .finally(() => (running = undefined))
    return running
  }

  return {
    // Whoever keeps the token there renews it there: near its end this side asks again and waits.
    get: async () => (kept && kept.renewAt > Date.now() ? kept : start()),
    renew: async (dead) => {
      const joined = await running?.catch(() => undefined)
      for (const each of [joined, kept]) if (each && each.value !== dead) return each
      return start(dead)
    },
  }
}
