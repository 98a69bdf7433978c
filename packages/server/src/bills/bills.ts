import type { AccountChoice } from '../accounts/account.ts'
import type { Caller } from '../accounts/caller.ts'
import { type OrderToInvoice, orderBody } from '../invoices/authorization.ts'
import type { Origins } from '../origins.ts'
import { readUrl } from '../platform/read-url.ts'

/** An address that is good for a while. */
export interface PassingUrl {
  url: string
  /** Seconds. */
  expiresIn: number
}

/** What offices (非税) ask the person for. */
export interface Bills {
  /**
   * The page where the person agrees to a bill (财政票据): send the browser there, then ask with `invoices.getAuthData`.
   * Rejects with `origin-not-listed` for a `redirectUrl` of another site.
   */
  getBillAuthUrl(order: OrderToInvoice, choice?: AccountChoice): Promise<PassingUrl>
  /** The page where the person lets the account know their real name (实名). Rejects with `origin-not-listed`. */
  getRealNameAuthUrl(page: { redirectUrl: string }, choice?: AccountChoice): Promise<PassingUrl>
}

export function createBills(caller: Caller, origins: Origins): Bills {
  const { post } = caller
  return {
    async getBillAuthUrl(order, choice) {
      const path = 'nontax/getbillauthurl'
      const body = await orderBody(path, order, caller, origins, choice)
      const answer = await post<{ auth_url?: unknown; expire_time?: number }>(path, body, choice)
      return { url: readUrl(path, answer.auth_url), expiresIn: answer.expire_time ?? 0 }
    },
    async getRealNameAuthUrl({ redirectUrl }, choice) {
      const path = 'intp/realname/getauthurl'
      const body = { redirect_url: origins.returnable(redirectUrl) }
      const answer = await post<{ auth_url?: unknown; expires_in?: number }>(path, body, choice)
      return { url: readUrl(path, answer.auth_url), expiresIn: answer.expires_in ?? 0 }
    },
  }
}
