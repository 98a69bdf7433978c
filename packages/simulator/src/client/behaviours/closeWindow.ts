import { defineBehaviour } from '../behaviour.ts'
import { deliverMessages } from '../mini-program.ts'

export const closeWindow = defineBehaviour({
  api: 'closeWindow',
  native: 'closeWindow',
  prefix: 'close_window',
  exempt: true,
  source: 'wechat-web-platform §1.3 UI, §8.3',
  answer({ phone, say }) {
    phone.closed = true
    deliverMessages(phone)
    return say('ok')
  },
})
