import type { Account, AccountChoice } from './account.ts'
import type { PlatformClient } from '../platform/client.ts'

/** Calls server APIs for an account, with its token. */
export interface Caller {
  /** @param how `once` for what must not be sent twice because the first answer got lost; `query` beside the token */
  post<Answer>(
    path: string,
    body: object,
    choice?: AccountChoice,
    how?: { once?: boolean; query?: Record<string, string> },
  ): Promise<Answer>
  /** The account's wx_card ticket, which some calls take in their body. */
  cardTicket(choice?: AccountChoice): Promise<string>
}

export function createCaller(platform: PlatformClient, account: (appId?: string) => Account): Caller {
  return {
    post: async (path, body, { appId } = {}, { query, ...how } = {}) =>
      account(appId).credentials.withToken((token) =>
        platform.post(path, body, { ...query, access_token: token }, how),
      ),
    cardTicket: async ({ appId } = {}) => (await account(appId).credentials.ticket('wx_card').get()).value,
  }
}
