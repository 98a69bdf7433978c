import { isWechatUserAgent, WxError } from '@wove/core'
import { requestMerchantTransfer, type RequestMerchantTransferParams, supports } from '@wove/jssdk'
import type { WalletOutcome } from './outcome.ts'
import { type StepState, useStep } from './use-step.ts'

export interface MerchantTransferOptions {
  /** Asks the own server for a transfer to this person. */
  transfer: (options: { signal: AbortSignal }) => Promise<RequestMerchantTransferParams>
}

export interface MerchantTransfer extends StepState<'shown'> {
  /** Shows the person the page on which they accept the money. Never rejects. */
  request(): Promise<WalletOutcome<'shown'>>
}

/**
 * Lets the person accept a transfer from the merchant (确认收款). Phones only.
 *
 * Resolves to `ok` with `shown`: the client tells that the page was shown, never that money moved, so the own server
 * asks for the transfer. Else `cancelled`, or `failed`: `not-supported`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716437
 * @see reference wechat-web-platform §1.4, pains-and-peers P31
 * @example
 * import { useMerchantTransfer } from '@wove/vue/wallet'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(() => {
 *   const { request, value } = useMerchantTransfer({
 *     transfer: async ({ signal }) => (await fetch('/api/refunds/7/transfer', { method: 'POST', signal })).json(),
 *   })
 *   return () => h('button', { onClick: request }, value.value ? 'Let me check…' : 'Get the money')
 * })
 */
export function useMerchantTransfer({ transfer }: MerchantTransferOptions): MerchantTransfer {
  const { run, ...state } = useStep<'shown'>()
  const api = 'requestMerchantTransfer'
  return {
    ...state,
    request: () =>
      run(api, async (signal) => {
        // Before a transfer is made that nobody here could accept.
        if ((await supports(requestMerchantTransfer)) === 'no') throw new WxError(unavailable(), { api })
        await requestMerchantTransfer(await transfer({ signal }), { signal })
        return 'shown'
      }),
  }
}

const unavailable = () => (isWechatUserAgent() ? 'not-supported' : 'not-in-wechat')
