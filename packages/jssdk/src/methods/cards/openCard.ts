import { defineMethod } from '../../method.ts'

export interface OpenCardParams {
  cardList: readonly {
    cardId: string
    /** The card's own code, decrypted by the own server. */
    code: string
  }[]
}

/**
 * Shows cards that the person has in their wallet.
 *
 * Resolves once the client shows them. Rejects with `timeout`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Cards. Client 6.0.2.
 * @example
 * import { openCard } from '@wove/jssdk'
 *
 * await openCard({ cardList: [{ cardId: 'card-id', code: 'code' }] })
 */
export const openCard = /* @__PURE__ */ defineMethod<OpenCardParams, void>({
  name: 'openCard',
  native: 'batchViewCard',
  wire: ({ cardList }) => ({ card_list: cardList.map(({ cardId, code }) => ({ card_id: cardId, code })) }),
})
