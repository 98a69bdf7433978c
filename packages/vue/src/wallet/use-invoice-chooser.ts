import { chooseInvoice, type ChooseInvoiceResult } from '@wove/jssdk'
import type { WalletOutcome } from './outcome.ts'
import { type ChoiceSignature, choiceSignature, type SignatureFrom } from './signatures.ts'
import { type StepState, useStep } from './use-step.ts'

/** An invoice as the client names it: what it is worth is known to the own server only. */
export type ChosenInvoice = ChooseInvoiceResult['invoices'][number]

export interface InvoiceChooserOptions {
  /** @default '/api/wechat/invoice-signature' */
  signature?: SignatureFrom<{}, ChoiceSignature>
  /** Milliseconds to wait for the person. Some accounts never get an answer (P21). @default 0, without limit */
  timeout?: number
}

export interface InvoiceChooser extends StepState<ChosenInvoice[]> {
  /** Opens the person's invoices. Never rejects. */
  choose(): Promise<WalletOutcome<ChosenInvoice[]>>
}

/**
 * Lets the person pick electronic invoices for reimbursement, with a signature of the own server, which then reads
 * them by card id and code.
 *
 * Resolves to `ok` with the invoices, `cancelled`, or `failed`: `signature-refused`, `signature-unreachable`,
 * `signature-malformed`, `offline-verifying` in the devtools, `timeout`, `failed`, `not-in-wechat`.
 *
 * @see reference wechat-web-platform §1.4, §3.5. Client 6.0.2.
 * @example
 * import { useInvoiceChooser } from '@wove/vue/wallet'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(() => {
 *   const { choose, value, loading } = useInvoiceChooser()
 *   return () => h('button', { onClick: choose, 'aria-busy': loading.value }, `${value.value?.length ?? 0} invoices`)
 * })
 */
export function useInvoiceChooser({
  signature = '/api/wechat/invoice-signature',
  timeout = 0,
}: InvoiceChooserOptions = {}): InvoiceChooser {
  const { run, ...state } = useStep<ChosenInvoice[]>()
  const api = 'chooseInvoice'
  return {
    ...state,
    choose: () =>
      run(api, async (signal) => {
        const signed = await choiceSignature(signature, {}, {}, api, signal)
        return (await chooseInvoice(signed, { signal, timeout })).invoices
      }),
  }
}
