import { defineBehaviour } from '../behaviour.ts'
import { answerShare } from '../share-action.ts'

export const sendAppMessage = defineBehaviour({
  api: 'sendAppMessage',
  native: 'sendAppMessage',
  prefix: 'send_app_msg',
  grantedBy: 'menu:share:appmessage',
  source: 'wechat-web-platform §1.3 Share (old listeners), §8.5, §8.6',
  answer: (context) => answerShare(context, 'confirm'),
})
