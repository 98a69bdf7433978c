import type { Account } from './account.ts'
import type { Authorizations } from './authorizations.ts'
import type { Clock } from './clock.ts'
import type { Credentials } from './credentials.ts'
import type { Invoices } from './invoices.ts'
import type { MediaStore } from './media.ts'
import type { Notices } from './notices/notices.ts'
import type { Merchant } from './merchant.ts'
import type { Orders } from './orders.ts'
import type { People } from './people.ts'
import type { Quotas } from './quotas.ts'
import type { SignIn } from './sign-in.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Transfers } from './transfers.ts'

/** What goes wrong on the platform's side. */
export interface PlatformFaults {
  /** The authorize page calls the site back twice. */
  doubleCallback: boolean
  /** What order queries say in place of the truth, and how often. */
  orderQuery?: { says: 'unpaid' | 'pending'; times: number } | undefined
}

/** What the reference is not sure of on the platform's side. */
export interface PlatformSwitches {
  /** Where a person goes who refuses to sign in inside WeChat: back to the page without a code, or nowhere (§4.1). */
  refusedSignIn: 'returns' | 'closes'
  /** Whether `subscribe_msg_popup_event` comes for a person's first answer to a template only, or for each (open-tags-and-h5 §2). */
  popupEvent: 'first' | 'always'
}

/** Everything that a platform is made of. */
export interface PlatformParts {
  readonly accounts: readonly Account[]
  readonly authorizations: Authorizations
  readonly clock: Clock
  readonly credentials: Credentials
  readonly faults: PlatformFaults
  readonly invoices: Invoices
  readonly media: MediaStore
  readonly notices: Notices
  /** The merchants. One with fresh keys is made at the first question, where none was given. */
  readonly merchants: () => Promise<readonly Merchant[]>
  readonly options: PlatformSwitches
  readonly orders: Orders
  readonly people: People
  readonly quotas: Quotas
  readonly signIn: SignIn
  readonly subscriptions: Subscriptions
  readonly transfers: Transfers
  /** Signatures of `addCard`: each counts once. */
  readonly usedCardSignatures: Set<string>
}
