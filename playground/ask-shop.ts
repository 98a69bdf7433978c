import { isWxError } from '@wove/core'
import { explain } from '@wove/core/explain'
import { language, say } from './language.ts'

/** What the backend of the wallet pages says no to. */
export class ShopRefusal extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Asks the backend of the wallet pages; posts where there is a body. Fails with its {@link ShopRefusal}. */
export async function askShop<Answer>(path: string, body?: object, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(`/api/wallet${path}`, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    ...(signal && { signal }),
  })
  const answer = (await response.json()) as Answer & { code: string; message: string }
  if (response.ok) return answer
  throw new ShopRefusal(answer.code, answer.message)
}

/** The shop's own refusals. */
const refusals: Readonly<Record<string, string>> = {
  'expense-closed': say('这张报销单已经处理过了，不能再改。', 'This claim is decided already: nothing can be changed.'),
  'order-paid': say('这个订单已经支付，不会再次扣款。', 'This order is paid already: you are not charged again.'),
  'order-pending': say(
    '这个订单有一笔支付正在处理，请稍候，不要重复支付。',
    'A payment of this order is under way: please wait, and do not pay again.',
  ),
  'deposit-received': say('这笔押金已经收过了。', 'You have received this deposit already.'),
  'not-found': say('没有找到，可能已经过期。', 'There is no such thing here any more.'),
  'sign-in-required': say('请先登录。', 'Please sign in first.'),
}

/** Why something did not work, as a sentence for the person. */
export function sentence(error: unknown): string {
  const cause = isWxError(error) && error.cause instanceof ShopRefusal ? error.cause : error
  if (!(cause instanceof ShopRefusal)) return isWxError(cause) ? explain(cause, language).why : String(cause)
  return refusals[cause.code] ?? (cause.code.startsWith('invoice-') ? explain(cause.code, language).why : cause.message)
}
