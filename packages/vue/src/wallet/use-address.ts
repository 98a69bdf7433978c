import { openAddress, type OpenAddressResult } from '@wove/jssdk'
import type { WalletOutcome } from './outcome.ts'
import { type StepState, useStep } from './use-step.ts'

/** A postal address; `countryName` is the district, by the platform's own name. */
export type Address = OpenAddressResult

export interface UseAddress extends StepState<Address> {
  /** Opens the person's addresses. Never rejects. */
  choose(): Promise<WalletOutcome<Address>>
}

/**
 * Lets the person pick one of the postal addresses that they keep in WeChat.
 *
 * Resolves to `ok` with the address, `cancelled`, or `failed`: `permission-denied`, `timeout`, `unreadable-answer`,
 * `not-in-wechat`.
 *
 * @param options `timeout`: milliseconds to wait for the person; 0, the default, waits without limit
 * @see reference wechat-web-platform §1.3 Scan / shop / address. Client 6.0.2.
 * @example
 * import { useAddress } from '@wove/vue/wallet'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(() => {
 *   const { choose, value } = useAddress()
 *   return () => h('button', { onClick: choose }, value.value?.detailInfo ?? 'Where to?')
 * })
 */
export function useAddress({ timeout = 0 }: { timeout?: number } = {}): UseAddress {
  const { run, ...state } = useStep<Address>()
  return { ...state, choose: () => run('openAddress', (signal) => openAddress({}, { signal, timeout })) }
}
