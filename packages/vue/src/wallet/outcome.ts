import type { WxError } from '@wove/core'

/** How a step with the person has ended. It is no failure when they go back. */
export type WalletOutcome<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: WxError }
