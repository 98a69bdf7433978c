import { addCard, type AddCardResult, consumeAndShareCard, openCard, type OpenCardParams } from '@wove/jssdk'
import { saySoOnce } from './legacy-cards.ts'
import type { WalletOutcome } from './outcome.ts'
import { cardExt, type CardToAdd, type SignatureFrom } from './signatures.ts'
import { type StepState, useStep } from './use-step.ts'

/** A card that was offered, and whether it was taken. */
export type AddedCard = AddCardResult['cardList'][number]

/** A card that the person has, with its own code: decrypted by the own server. */
export type OwnCard = OpenCardParams['cardList'][number]

export interface CardsOptions {
  /** Signs `cardExt`, anew for each card and each use. @default '/api/wechat/card-signature' */
  signature?: SignatureFrom<CardToAdd, object | string>
}

/** `value` has the cards that were offered last; it is empty after `open` and `consumeAndShare`. */
export interface Cards extends StepState<AddedCard[]> {
  /** Offers cards to the person. Taking none of them is no failure: see `isSuccess` of each. */
  add(...cards: readonly CardToAdd[]): Promise<WalletOutcome<AddedCard[]>>
  /** Shows cards that the person has. */
  open(...cards: readonly OwnCard[]): Promise<WalletOutcome<AddedCard[]>>
  /** Redeems a card and lets the person pass one on to friends. Client 6.3.6. */
  consumeAndShare(card: OwnCard): Promise<WalletOutcome<AddedCard[]>>
}

/**
 * Adds cards to the person's wallet, shows them, redeems them. WeChat no longer gives cards to new accounts.
 *
 * Resolves to `ok`, `cancelled`, or `failed`: `signature-refused`, `signature-unreachable`, `signature-malformed`,
 * `permission-denied`, `unreadable-answer`, `not-in-wechat`.
 *
 * @see reference wechat-web-platform §1.3 Cards, §3.5. Client 6.0.2.
 * @example
 * import { useCards } from '@wove/vue/wallet'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(() => {
 *   const { add, loading } = useCards()
 *   const take = () => add({ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk' })
 *   return () => h('button', { onClick: take, 'aria-busy': loading.value }, 'Take the coupon')
 * })
 */
export function useCards({ signature = '/api/wechat/card-signature' }: CardsOptions = {}): Cards {
  saySoOnce()
  const { run, ...state } = useStep<AddedCard[]>()
  return {
    ...state,
    add: (...cards) =>
      run('addCard', async (signal) => {
        const cardList = await Promise.all(
          cards.map(async (card) => ({ cardId: card.cardId, cardExt: await cardExt(signature, card, signal) })),
        )
        return (await addCard({ cardList }, { signal })).cardList
      }),
    open: (...cardList) =>
      run('openCard', async (signal) => {
        await openCard({ cardList }, { signal })
        return []
      }),
    consumeAndShare: (card) =>
      run('consumeAndShareCard', async (signal) => {
        await consumeAndShareCard(card, { signal })
        return []
      }),
  }
}
