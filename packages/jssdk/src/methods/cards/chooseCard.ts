import { defineMethod } from '../../method.ts'
import { list } from '../../result.ts'

export interface ChooseCardParams {
  /** Only cards of this shop. */
  shopId?: string
  /** Only cards of this kind, `GROUPON` and others. */
  cardType?: string
  /** Only this card. */
  cardId?: string
  /** Seconds since 1970, as signed. */
  timestamp: number | string
  /** As signed. */
  nonceStr: string
  /** @default 'SHA1' */
  signType?: 'SHA1'
  /** Made by the own server with the ticket of type `wx_card`. */
  cardSign: string
}

export interface ChooseCardResult {
  cardList: {
    card_id: string
    /** For `/card/code/decrypt` on the own server. */
    encrypt_code: string
    app_id?: string
  }[]
}

/**
 * Lets the person pick cards of this account out of their wallet.
 *
 * Resolves to the cards. A wrong signature gives an empty list, not an error. Rejects with `cancelled`, `failed`,
 * `permission-denied`, `unreadable-answer`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Cards, §3.5. Client 6.0.2.
 * @example
 * import { chooseCard } from '@wove/jssdk'
 *
 * const { cardList } = await chooseCard({ timestamp: 1404896688, nonceStr: 'jonyqin', cardSign:
 * 'signed-by-the-server' })
 * console.log(cardList.map(({ card_id }) => card_id))
 */
export const chooseCard = /* @__PURE__ */ defineMethod<ChooseCardParams, ChooseCardResult>({
  name: 'chooseCard',
  waitsFor: 'person',
  wire: ({ shopId = '', cardType = '', cardId = '', timestamp, nonceStr, signType = 'SHA1', cardSign }, page) => ({
    app_id: page?.appId,
    location_id: shopId,
    sign_type: signType,
    card_id: cardId,
    card_type: cardType,
    card_sign: cardSign,
    time_stamp: String(timestamp),
    nonce_str: nonceStr,
  }),
  result: (fields) => ({ cardList: list('choose_card_info')(fields).choose_card_info as ChooseCardResult['cardList'] }),
})
