import { createCredentials, type Credentials } from '../credentials/credentials.ts'
import type { WechatAccount, WechatServerOptions } from '../options.ts'
import type { PlatformClient } from '../platform/client.ts'
import type { Store } from '../store/store.ts'

/** Which of several accounts is meant; the first when it is missing. */
export interface AccountChoice {
  appId?: string
}

/** An account with what this server keeps for it. */
export interface Account extends WechatAccount {
  readonly credentials: Credentials
}

/** The accounts of this server, by appId. The first one is meant where none is named. */
export interface Accounts {
  readonly first: Account
  get(appId: string): Account | undefined
}

export function createAccounts(
  options: WechatServerOptions,
  { platform, store, report }: { platform: PlatformClient; store: Store; report: (error: unknown) => void },
): Accounts {
  const { tokenMode = 'stable_token', getAccessToken, getTicket, accounts = [] } = options
  const make = ({ appId, appSecret }: WechatAccount): Account => ({
    appId,
    appSecret,
    credentials: createCredentials({
      appId,
      appSecret,
      tokenMode,
      platform,
      store,
      report,
      getAccessToken,
      getTicket,
    }),
  })
  const first = make(options)
  const all = new Map([first, ...accounts.map(make)].map((account) => [account.appId, account]))
  return { first, get: (appId) => all.get(appId) }
}
