import { chooseCard, type ChooseCardResult } from '@wove/jssdk'
import { saySoOnce } from './legacy-cards.ts'
import type { WalletOutcome } from './outcome.ts'
import { type CardFilter, type ChoiceSignature, choiceSignature, type SignatureFrom } from './signatures.ts'
import { type StepState, useStep } from './use-step.ts'

/** A card as the client names it; the own server decrypts its code. */
export type ChosenCard = ChooseCardResult['cardList'][number]

export interface CardChooserOptions extends CardFilter {
  /** @default '/api/wechat/card-signature' */
  signature?: SignatureFrom<CardFilter, ChoiceSignature>
  /** Milliseconds to wait for the person. @default 0, without limit */
  timeout?: number
}

export interface CardChooser extends StepState<ChosenCard[]> {
  /** Opens the person's cards of this account. Never rejects. */
  choose(): Promise<WalletOutcome<ChosenCard[]>>
}

/**
 * Lets the person pick cards of this account, with a signature of the own server. WeChat no longer gives cards to new
 * accounts.
 *
 * Resolves to `ok` with the cards, `cancelled`, or `failed`. To a wrong signature clients answer with an empty list,
 * no error. Fails with `signature-refused`, `signature-unreachable`, `signature-malformed`, `permission-denied`,
 * `timeout`, `not-in-wechat`.
 *
 * @see reference wechat-web-platform §1.3 Cards, §3.5. Client 6.0.2.
 * @example
 * import { useCardChooser } from '@wove/vue/wallet'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(() => {
 *   const { choose, value } = useCardChooser({ cardType: 'GROUPON' })
 *   return () => h('button', { onClick: choose }, value.value?.[0]?.card_id ?? 'Use a coupon')
 * })
 */
export function useCardChooser({
  signature = '/api/wechat/card-signature',
  timeout = 0,
  ...filter
}: CardChooserOptions = {}): CardChooser {
  saySoOnce()
  const { run, ...state } = useStep<ChosenCard[]>()
  const api = 'chooseCard'
  return {
    ...state,
    choose: () =>
      run(api, async (signal) => {
        const signed = await choiceSignature(signature, filter, { ...filter, choose: true }, api, signal)
        return (await chooseCard({ ...filter, ...signed }, { signal, timeout })).cardList
      }),
  }
}
