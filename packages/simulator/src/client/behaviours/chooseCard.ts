import { defineBehaviour } from '../behaviour.ts'
import { encryptCode } from '../cards.ts'
import type { WalletCard } from '../phone.ts'

/** The cards that the person picks from the wallet. */
export interface CardChoice {
  cards: readonly WalletCard[]
}

export const chooseCard = defineBehaviour<'chooseCard', CardChoice>({
  api: 'chooseCard',
  native: 'chooseCard',
  prefix: 'choose_card',
  source: 'wechat-web-platform §1.3 Cards, §3.5, §8.4, §8.5',
  async answer({ args, checkSignature, choose, say }) {
    const { keyword } = await checkSignature()
    if (keyword === 'fail') return say('fail')
    // A wrong signature opens an empty list: the page is told nothing of it.
    if (keyword !== 'ok') return say('ok', { choose_card_info: '[]' })
    const choice = await choose()
    if (!choice) return say('cancel')
    const list = choice.cards.map(({ cardId, code }) => ({
      card_id: cardId,
      encrypt_code: encryptCode(code),
      app_id: args.app_id,
    }))
    return say('ok', { choose_card_info: JSON.stringify(list) })
  },
})
