import { defineBehaviour } from '../behaviour.ts'

export const showAllNonBaseMenuItem = defineBehaviour({
  api: 'showAllNonBaseMenuItem',
  native: 'showAllNonBaseMenuItem',
  source: 'wechat-web-platform §1.3 UI',
  answer({ phone, say }) {
    phone.menu.hidden.clear()
    return say('ok')
  },
})
