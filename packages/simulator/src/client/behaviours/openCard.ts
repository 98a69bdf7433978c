import { defineBehaviour } from '../behaviour.ts'
import { cardList } from '../cards.ts'

export const openCard = defineBehaviour({
  api: 'openCard',
  native: 'batchViewCard',
  prefix: 'batch_view_card',
  source: 'wechat-web-platform §1.3 Cards',
  answer({ args, say, show }) {
    if (cardList(args.card_list).length === 0) return say('fail')
    show()
    return say('ok')
  },
})
