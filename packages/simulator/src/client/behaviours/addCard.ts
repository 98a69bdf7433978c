import { defineBehaviour } from '../behaviour.ts'
import { cardList } from '../cards.ts'

/** Which of the offered cards the person takes; all when none are named. */
export interface AddCardChoice {
  cardIds?: readonly string[]
}

export const addCard = defineBehaviour<'addCard', AddCardChoice>({
  api: 'addCard',
  native: 'batchAddCard',
  prefix: 'batch_add_card',
  source: 'wechat-web-platform §1.3 Cards, §3.5, §8.4, §8.5',
  async answer({ args, checkSignature, choose, phone, say }) {
    const offered = cardList(args.card_list)
    if (offered.length === 0) return say('fail')
    if ((await checkSignature()).keyword !== 'ok') return say('fail')
    const choice = await choose()
    if (!choice) return say('cancel')
    const cards = offered.map(({ card_id, card_ext = '{}' }) => {
      const taken = !choice.cardIds || choice.cardIds.includes(card_id)
      const code = readCode(card_ext) ?? String(100_000_000_000 + phone.wallet.length)
      if (taken) phone.wallet.push({ cardId: card_id, code })
      return { card_id, card_ext, is_succ: taken, ...(taken && { code }) }
    })
    // JSON text on every platform.
    return say('ok', { card_list: JSON.stringify(cards) })
  },
})

/** A code that the page has decided itself, for cards with custom codes. */
function readCode(cardExt: string): string | undefined {
  try {
    const { code } = JSON.parse(cardExt) as { code?: unknown }
    return typeof code === 'string' && code ? code : undefined
  } catch {
    return undefined
  }
}
