import { defineBehaviour } from '../behaviour.ts'
import { answerShare } from '../share-action.ts'

export const shareWeiboApp = defineBehaviour({
  api: 'shareWeiboApp',
  native: 'shareWeiboApp',
  prefix: 'share_weibo',
  grantedBy: 'menu:share:weiboApp',
  source: 'wechat-web-platform §1.3 Share (old listeners), §8.5, §8.6',
  answer: (context) => answerShare(context, 'ok'),
})
