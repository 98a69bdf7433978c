import { WxError } from '@wove/core'
import type { Handler } from 'hono'
import type { Account } from '../accounts/account.ts'
import { signCard, signCardChoice } from '../sign/card.ts'
import { jsonAnswer } from './json-answer.ts'
import { jsonBody } from './json-body.ts'

/**
 * `POST /card-signature`: with `{ cardId, code?, openid? }` for `addCard`, with `{ choose: true, shopId?, cardId?, cardType? }`
 * for `chooseCard`.
 */
export function cardSignature(accountOf: (request: Request) => Promise<Account>): Handler {
  return async (context) => {
    const body = await jsonBody(context, 'card-signature', '{ "cardId": "p…" }')
    const [cardId, code, openid, shopId, cardType] = ['cardId', 'code', 'openid', 'shopId', 'cardType'].map((name) =>
      field(body, name),
    )
    const { appId, credentials } = await accountOf(context.req.raw)
    if (body.choose !== true && !cardId) throw bad('name the card: { "cardId": "p…" }')
    const { value: ticket } = await credentials.ticket('wx_card').get()
    if (body.choose === true) return jsonAnswer(signCardChoice({ ticket, appId, shopId, cardId, cardType }))
    return jsonAnswer(signCard({ ticket, cardId: cardId ?? '', code, openid }))
  }
}

// The signed text joins values without anything between: what is no plain id could move a border.
function field(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name]
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string' && /^[\w-]{1,128}$/.test(value)) return value
  throw bad(`${name} takes up to 128 letters, digits, _ and -`)
}

function bad(message: string): WxError {
  return new WxError('bad-request', { api: 'card-signature', message })
}
