import { asWxError, isWxError, WxError } from '@wove/core'
import { chooseWXPay, getBrandWCPayRequest } from '@wove/jssdk'
import {
  computed,
  getCurrentInstance,
  getCurrentScope,
  onMounted,
  onScopeDispose,
  shallowReadonly,
  shallowRef,
} from 'vue'
import { createMemory } from './memory.ts'
import { onReturn } from './on-return.ts'
import { paymentError } from './payment-error.ts'
import type { Payment, PaymentOptions, PaymentOutcome, PaymentStatus, PlacedOrder } from './payment-types.ts'
import { poll } from './poll.ts'

/** What the client said, which is a hint and no more. */
type Hint = 'ok' | 'cancelled' | 'unknown' | 'failed'

/** Kept in the tab. Without a hint the page was left while the sheet was open. */
interface Kept {
  id: string
  hint?: Hint
}

/**
 * Lets the person pay an order, and lets the own server say whether they have. The page never decides that money moved:
 * whatever the client says, `confirm` is asked, again and again until it is certain or `patience` is over. The order
 * outlives a reload: the next page of the tab, or one that is restored, asks about it by itself, and `pay()` asks
 * before it places another.
 *
 * Resolves to a {@link PaymentOutcome}. Fails with `pay-url-not-registered`, `pay-parameter-missing`,
 * `pay-signature-wrong`, `pay-order-paid`, `pay-app-id-wrong`, `permission-denied`, `failed` with the client's words,
 * `not-in-wechat`.
 *
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012791870
 * @see reference wechat-web-platform §5.4, pains-and-peers P12
 * @example
 * import { usePayment } from '@wove/vue/wallet'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(() => {
 *   const { pay, status, loading } = usePayment({
 *     order: async (previous, { signal }) =>
 *       (await fetch('/api/orders', { method: 'POST', body: JSON.stringify({ previous }), signal })).json(),
 *     confirm: async (id, { signal }) => (await (await fetch(`/api/orders/${id}`, { signal })).json()).status,
 *   })
 *   return () => h('button', { onClick: pay, disabled: loading.value }, status.value)
 * })
 */
export function usePayment({ order, confirm, name = 'order', patience = 60_000 }: PaymentOptions): Payment {
  const memory = createMemory<Kept>(`wove.payment.${name}`)
  const status = shallowRef<PaymentStatus>('idle')
  const value = shallowRef<string>()
  const error = shallowRef<WxError>()
  const scope = new AbortController()
  const { signal } = scope
  let running: Promise<PaymentOutcome> | undefined
  /** Ends the wait for a client that is silent. */
  let giveUpClient: (() => void) | undefined

  async function ask(kept: Kept, failure?: WxError): Promise<PaymentOutcome> {
    const { id, hint } = kept
    value.value = id
    memory.set(kept)
    status.value = 'confirming'
    // What a client calls paid reaches the server a little later; who went back has mostly not paid.
    const doubts = hint === 'ok' || hint === 'unknown'
    const { answer, cause } = await poll(
      () => confirm(id, { signal }),
      (state) => state === 'paid' || (state === 'unpaid' && !doubts),
      patience,
      signal,
    )
    if (cause !== undefined) error.value = asWxError(cause, 'order-unreachable', 'confirm')
    if (answer === 'paid') {
      memory.set(undefined)
      error.value = undefined
      return { kind: 'paid', id }
    }
    if (answer !== 'unpaid') return { kind: 'pending', id }
    if (failure) return { kind: 'failed', id, error: failure }
    return { kind: hint === 'cancelled' ? 'cancelled' : 'unpaid', id }
  }

  async function payAnOrder(): Promise<PaymentOutcome> {
    const kept = memory.get()
    if (kept) {
      const before = await ask(kept)
      if (before.kind === 'paid' || before.kind === 'pending') return before
    }
    status.value = 'ordering'
    error.value = undefined
    const placed = await order(kept?.id, { signal })
    value.value = placed.id
    memory.set({ id: placed.id })
    status.value = 'paying'
    const { hint, failure } = await show(placed)
    return ask({ id: placed.id, hint }, failure)
  }

  /** Shows the client's sheet. */
  async function show({ payment }: PlacedOrder): Promise<{ hint: Hint; failure?: WxError }> {
    const client = new AbortController()
    giveUpClient = () => client.abort()
    signal.addEventListener('abort', giveUpClient)
    try {
      const options = { signal: client.signal }
      await ('appId' in payment ? getBrandWCPayRequest(payment, options) : chooseWXPay(payment, options))
      return { hint: 'ok' }
    } catch (cause) {
      const failure = paymentError(asWxError(cause, 'failed', 'chooseWXPay'))
      if (isWxError(failure, 'cancelled')) return { hint: 'cancelled' }
      return isWxError(failure, 'payment-unknown') ? { hint: 'unknown' } : { hint: 'failed', failure }
    } finally {
      signal.removeEventListener('abort', giveUpClient)
      giveUpClient = undefined
    }
  }

  function begin(work: () => Promise<PaymentOutcome>): Promise<PaymentOutcome> {
    running ??= (async () => {
      try {
        return await work()
      } catch (cause) {
        const failed = signal.aborted
          ? new WxError('aborted', { api: 'usePayment', cause })
          : asWxError(cause, 'order-unreachable', 'order')
        return { kind: 'failed', id: value.value, error: failed } as const
      }
    })().then((outcome) => {
      running = undefined
      if (!signal.aborted) {
        status.value = outcome.kind
        if (outcome.kind === 'failed') error.value = outcome.error
      }
      return outcome
    })
    return running
  }

  async function check(): Promise<PaymentOutcome | undefined> {
    // The client is silent, and the person says that they are done with it: the server knows.
    if (giveUpClient) giveUpClient()
    const kept = memory.get()
    return running ?? (kept && begin(() => ask(kept)))
  }

  function resume(): void {
    // A page that was restored hears no more of the sheet that it had opened.
    if (giveUpClient) giveUpClient()
    const kept = memory.get()
    if (kept && !running) void begin(() => ask(kept))
  }

  if (typeof document !== 'undefined') {
    const stop = onReturn(resume)
    if (getCurrentInstance()) onMounted(resume)
    else resume()
    if (getCurrentScope()) {
      onScopeDispose(() => {
        stop()
        scope.abort()
      })
    }
  }

  return {
    status: shallowReadonly(status),
    loading: computed(() => ['ordering', 'paying', 'confirming'].includes(status.value)),
    value: shallowReadonly(value),
    error: shallowReadonly(error),
    cancelled: computed(() => status.value === 'cancelled'),
    pay: () => begin(payAnOrder),
    check,
  }
}
