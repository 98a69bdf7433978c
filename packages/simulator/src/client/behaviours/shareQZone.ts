import { defineBehaviour } from '../behaviour.ts'
import { answerShare } from '../share-action.ts'

export const shareQZone = defineBehaviour({
  api: 'shareQZone',
  native: 'shareQZone',
  prefix: 'share_qzone',
  grantedBy: 'menu:share:QZone',
  source: 'wechat-web-platform §1.3 Share (old listeners), §8.5, §8.6',
  answer: (context) => answerShare(context, 'ok'),
})
