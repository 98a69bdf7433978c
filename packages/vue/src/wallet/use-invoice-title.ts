import { chooseInvoiceTitle, type ChooseInvoiceTitleParams, type ChooseInvoiceTitleResult } from '@wove/jssdk'
import type { WalletOutcome } from './outcome.ts'
import { type StepState, useStep } from './use-step.ts'

/** Of a company or a person; a person's has a name only, and its other texts are empty. */
export type InvoiceTitle = ChooseInvoiceTitleResult

export interface InvoiceTitleOptions extends ChooseInvoiceTitleParams {
  /** Milliseconds to wait for the person. @default 0, without limit */
  timeout?: number
}

export interface UseInvoiceTitle extends StepState<InvoiceTitle> {
  /** Opens the person's titles. Never rejects. */
  choose(): Promise<WalletOutcome<InvoiceTitle>>
}

/**
 * Lets the person pick one of the invoice titles (发票抬头) that they keep in WeChat.
 *
 * Resolves to `ok` with the title, `cancelled`, or `failed`: `permission-denied`, `timeout`, `unreadable-answer`,
 * `not-in-wechat`.
 *
 * @see reference wechat-web-platform §1.4. Client 6.0.2.
 * @example
 * import { useInvoiceTitle } from '@wove/vue/wallet'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(() => {
 *   const { choose, value } = useInvoiceTitle()
 *   return () => h('button', { onClick: choose }, value.value?.title ?? 'Invoice title')
 * })
 */
export function useInvoiceTitle({ scene, timeout = 0 }: InvoiceTitleOptions = {}): UseInvoiceTitle {
  const { run, ...state } = useStep<InvoiceTitle>()
  return {
    ...state,
    choose: () =>
      run('chooseInvoiceTitle', (signal) => chooseInvoiceTitle(scene ? { scene } : {}, { signal, timeout })),
  }
}
