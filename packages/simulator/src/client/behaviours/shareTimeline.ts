import { defineBehaviour } from '../behaviour.ts'
import { answerShare } from '../share-action.ts'

export const shareTimeline = defineBehaviour({
  api: 'shareTimeline',
  native: 'shareTimeline',
  prefix: 'share_timeline',
  grantedBy: 'menu:share:timeline',
  source: 'wechat-web-platform §1.3 Share (old listeners), §8.5, §8.6',
  answer: (context) => answerShare(context, 'ok'),
})
