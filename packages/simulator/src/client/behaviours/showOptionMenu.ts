import { defineBehaviour } from '../behaviour.ts'

export const showOptionMenu = defineBehaviour({
  api: 'showOptionMenu',
  native: 'showOptionMenu',
  source: 'wechat-web-platform §1.3 UI',
  answer({ phone, say }) {
    phone.menu.shown = true
    return say('ok')
  },
})
