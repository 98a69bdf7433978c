import type { ChooseCardParams, ChooseInvoiceParams } from '@wove/jssdk'
import { askServer, checkFields } from './ask-server.ts'

/** What `chooseInvoice` and `chooseCard` are signed with. */
export type ChoiceSignature = Pick<ChooseInvoiceParams, 'timestamp' | 'nonceStr' | 'signType' | 'cardSign'>

/** A card to be put into the wallet. */
export interface CardToAdd {
  cardId: string
  /** For cards whose codes the account makes itself. */
  code?: string
  /** The only person who may take it. */
  openid?: string
}

/** Which cards are offered. */
export type CardFilter = Pick<ChooseCardParams, 'shopId' | 'cardType' | 'cardId'>

/** Where a signature comes from: a path of the own server, or a function that asks it in another way. */
export type SignatureFrom<Request, Answer> =
  | string
  | ((request: Request, options: { signal: AbortSignal }) => Promise<Answer>)

const choiceFields = ['timestamp', 'nonceStr', 'cardSign']

/** The signature for a choice, checked before the client sees it: it answers nothing at all to a missing one. */
export async function choiceSignature<Request extends object>(
  source: SignatureFrom<Request, ChoiceSignature>,
  request: Request,
  body: object,
  api: string,
  signal: AbortSignal,
): Promise<ChoiceSignature> {
  const answer =
    typeof source === 'string'
      ? await askServer(source, body, choiceFields, signal)
      : checkFields(await source(request, { signal }), choiceFields, api)
  const { timestamp, nonceStr, cardSign } = answer
  // No more of the answer than what the client is told: a server may say more.
  return { timestamp: String(timestamp), nonceStr: String(nonceStr), signType: 'SHA1', cardSign: String(cardSign) }
}

/** `cardExt` of one card, as JSON text. Each is signed for one use. */
export async function cardExt(
  source: SignatureFrom<CardToAdd, object | string>,
  card: CardToAdd,
  signal: AbortSignal,
): Promise<string> {
  const fields = ['timestamp', 'signature']
  if (typeof source === 'string') return JSON.stringify(await askServer(source, card, fields, signal))
  const answer = await source(card, { signal })
  if (typeof answer === 'string') return answer
  return JSON.stringify(checkFields(answer, fields, 'addCard'))
}
