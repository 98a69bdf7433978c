import { nonce } from './page.ts'
import { signValues } from './values.ts'

export interface SignCardInput {
  /** The account's wx_card ticket; not the one that signs pages. */
  ticket: string
  cardId: string
  /** The code of a card with codes of its own. */
  code?: string | undefined
  /** The only person who may take the card. */
  openid?: string | undefined
  /** Seconds since 1970. @default now */
  timestamp?: number
  /** @default 16 random characters. Each card wants fresh ones: a repeated pair is refused. */
  nonceStr?: string
}

/** What `addCard` takes beside the card's id, to be spelt as JSON in its `cardExt`. */
export interface CardSignature {
  code?: string
  openid?: string
  /** Seconds since 1970, as text. */
  timestamp: string
  nonce_str: string
  signature: string
}

/**
 * Signs a card for `addCard`. The ticket is no part of what comes out.
 *
 * @see reference wechat-web-platform §3.5
 * @example
 * import { signCard } from '@wove/server'
 *
 * const { signature } = signCard({
 *   ticket: 'ojZ8YtyVyr30HheH3CM73y7h4jJE',
 *   cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
 *   timestamp: 1404896688,
 *   nonceStr: 'jonyqin',
 * })
 * console.log(signature) // b2bf675f1383b47ba888a95901766be98f9f3e67
 */
export function signCard({
  ticket,
  cardId,
  code,
  openid,
  timestamp = Math.floor(Date.now() / 1000),
  nonceStr = nonce(),
}: SignCardInput): CardSignature {
  return {
    ...(code && { code }),
    ...(openid && { openid }),
    timestamp: String(timestamp),
    nonce_str: nonceStr,
    signature: signValues([ticket, timestamp, cardId, code, openid, nonceStr]),
  }
}

export interface SignCardChoiceInput {
  /** The account's wx_card ticket. */
  ticket: string
  appId: string
  /** The shop (location_id). */
  shopId?: string | undefined
  cardId?: string | undefined
  /** `GROUPON`, `CASH`, `DISCOUNT`, … */
  cardType?: string | undefined
  /** Seconds since 1970. @default now */
  timestamp?: number
  /** @default 16 random characters */
  nonceStr?: string
}

/** What `chooseCard` and `chooseInvoice` take. */
export interface ChoiceSignature {
  /** Seconds since 1970, as text. */
  timestamp: string
  nonceStr: string
  signType: 'SHA1'
  cardSign: string
}

/**
 * Signs the choice of a card for `chooseCard`.
 *
 * @see reference wechat-web-platform §3.5
 * @example
 * import { signCardChoice } from '@wove/server'
 *
 * console.log(signCardChoice({ ticket: 'ojZ8YtyVyr30HheH3CM73y7h4jJE', appId: 'wx0123456789abcdef' }).cardSign)
 */
export function signCardChoice({
  ticket,
  appId,
  shopId,
  cardId,
  cardType,
  timestamp = Math.floor(Date.now() / 1000),
  nonceStr = nonce(),
}: SignCardChoiceInput): ChoiceSignature {
  const cardSign = signValues([ticket, appId, shopId, timestamp, nonceStr, cardId, cardType])
  return { timestamp: String(timestamp), nonceStr, signType: 'SHA1', cardSign }
}
