import { defineBehaviour } from '../behaviour.ts'
import { answerShare } from '../share-action.ts'

export const shareQQ = defineBehaviour({
  api: 'shareQQ',
  native: 'shareQQ',
  prefix: 'share_qq',
  grantedBy: 'menu:share:qq',
  source: 'wechat-web-platform §1.3 Share (old listeners), §8.5, §8.6',
  answer: (context) => answerShare(context, 'ok'),
})
