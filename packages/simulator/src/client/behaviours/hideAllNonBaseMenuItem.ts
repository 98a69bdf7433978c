import { defineBehaviour } from '../behaviour.ts'
import { hideableItems } from '../menu.ts'

export const hideAllNonBaseMenuItem = defineBehaviour({
  api: 'hideAllNonBaseMenuItem',
  native: 'hideAllNonBaseMenuItem',
  source: 'wechat-web-platform §1.3 UI',
  answer({ phone, say }) {
    for (const item of hideableItems) phone.menu.hidden.add(item)
    return say('ok')
  },
})
