import { defineBehaviour } from '../behaviour.ts'

export const hideOptionMenu = defineBehaviour({
  api: 'hideOptionMenu',
  native: 'hideOptionMenu',
  source: 'wechat-web-platform §1.3 UI',
  answer({ phone, say }) {
    phone.menu.shown = false
    return say('ok')
  },
})
