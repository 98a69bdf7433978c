import { defineMethod } from '../../method.ts'

export interface ConsumeAndShareCardParams {
  cardId: string
  /** The card's own code. */
  code: string
}

/**
 * Redeems a card and lets the person pass one on to friends.
 *
 * Resolves once the client has done so. Rejects with `cancelled`, `failed`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Cards. Client 6.3.6.
 * @deprecated WeChat no longer offers it to new accounts.
 * @example
 * import { consumeAndShareCard } from '@wove/jssdk'
 *
 * await consumeAndShareCard({ cardId: 'card-id', code: 'code' })
 */
export const consumeAndShareCard = /* @__PURE__ */ defineMethod<ConsumeAndShareCardParams, void>({
  name: 'consumeAndShareCard',
  native: 'consumedShareCard',
  waitsFor: 'person',
  wire: ({ cardId, code }) => ({ consumedCardId: cardId, consumedCode: code }),
})
