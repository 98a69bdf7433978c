import { defineMethod } from '../../method.ts'
import { list } from '../../result.ts'

export interface AddCardParams {
  cardList: readonly {
    cardId: string
    /** JSON text with timestamp and signature, as the own server has made it; each call needs a new one. */
    cardExt: string
  }[]
}

export interface AddCardResult {
  cardList: {
    cardId: string
    cardExt: string
    isSuccess: boolean
    /** The code of the added card, when the client says it. */
    code?: string
  }[]
}

/**
 * Puts cards and coupons into the person's wallet, after they have agreed.
 *
 * Resolves to the cards and whether each was added. Rejects with `cancelled`, `failed`, `permission-denied`,
 * `unreadable-answer`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Cards, §7 T9. Client 6.0.2.
 * @example
 * import { addCard } from '@wove/jssdk'
 *
 * const { cardList } = await addCard({ cardList: [{ cardId: 'card-id', cardExt: '{"timestamp":"…","signature":"…"}'
 * }] })
 * console.log(cardList.filter(({ isSuccess }) => isSuccess))
 */
export const addCard = /* @__PURE__ */ defineMethod<AddCardParams, AddCardResult>({
  name: 'addCard',
  native: 'batchAddCard',
  waitsFor: 'person',
  wire: ({ cardList }) => ({
    card_list: cardList.map(({ cardId, cardExt }) => ({ card_id: cardId, card_ext: cardExt })),
  }),
  result: (fields) => ({
    cardList: list('card_list')(fields).card_list.map((card) => {
      const { card_id: cardId, card_ext: cardExt, is_succ: added, ...more } = card as Record<string, unknown>
      // "0" is a text on some clients, and true for whoever does not look.
      return {
        ...more,
        cardId: String(cardId),
        cardExt: String(cardExt ?? ''),
        isSuccess: /^(1|true)$/.test(String(added)),
      }
    }),
  }),
})
