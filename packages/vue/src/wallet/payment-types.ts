import type { WxError } from '@wove/core'
import type { ChooseWXPayParams, GetBrandWCPayRequestParams } from '@wove/jssdk'
import type { ComputedRef, ShallowRef } from 'vue'

/** What the own server says of an order, having asked WeChat Pay. */
export type PaymentState = 'paid' | 'unpaid' | 'pending'

/** An order that was placed, ready to be paid. */
export interface PlacedOrder {
  /** The order's id at the own server: what is confirmed, and kept over a reload. */
  id: string
  /** What the server has signed, for API v2 or v3. With `appId` and `timeStamp` the page needs no verification. */
  payment: ChooseWXPayParams | GetBrandWCPayRequestParams
}

/** How a payment has ended, as far as anybody knows. Only the own server says `paid` and `unpaid`. */
export type PaymentOutcome =
  | { readonly kind: 'paid'; readonly id: string }
  /** The person went back, and the server has no money. */
  | { readonly kind: 'cancelled'; readonly id: string }
  /** There is no money, though the client may have said so. */
  | { readonly kind: 'unpaid'; readonly id: string }
  /** Nobody knows yet: neither call it failed nor let the person pay again before `check()` says more. */
  | { readonly kind: 'pending'; readonly id: string }
  | { readonly kind: 'failed'; readonly id?: string | undefined; readonly error: WxError }

export interface PaymentOptions {
  /**
   * Has the own server place an order, or sign an earlier one that was not paid once more. The server decides the price
   * and refuses to be paid twice.
   *
   * @param previous the id of the order that this tab tried to pay last and that the server calls unpaid
   */
  order: (previous: string | undefined, options: { signal: AbortSignal }) => Promise<PlacedOrder>
  /** Asks the own server, which asks WeChat Pay. */
  confirm: (id: string, options: { signal: AbortSignal }) => Promise<PaymentState>
  /** Tells several payments of an app apart, in what is kept over a reload. @default 'order' */
  name?: string
  /** Milliseconds for which `confirm` is repeated. @default 60000 */
  patience?: number
}

export type PaymentStatus =
  /** Nothing was begun. */
  | 'idle'
  /** The server places and signs the order. */
  | 'ordering'
  /** The client shows its sheet. */
  | 'paying'
  /** The server is asked. */
  | 'confirming'
  | PaymentOutcome['kind']

export interface Payment {
  readonly status: Readonly<ShallowRef<PaymentStatus>>
  /** `ordering`, `paying` or `confirming`. */
  readonly loading: ComputedRef<boolean>
  /** The order's id, also one that was found again after a reload. */
  readonly value: Readonly<ShallowRef<string | undefined>>
  /** Why it failed, or why the server could not be asked. */
  readonly error: Readonly<ShallowRef<WxError | undefined>>
  readonly cancelled: ComputedRef<boolean>
  /** Places the order, shows the client's sheet and asks the server. A second call joins the first. Never rejects. */
  pay(): Promise<PaymentOutcome>
  /** Asks the server about the order once more: for a button "I have paid". `undefined` when there is no order. */
  check(): Promise<PaymentOutcome | undefined>
}
