import { defineBehaviour } from '../behaviour.ts'

export const openProductSpecificView = defineBehaviour({
  api: 'openProductSpecificView',
  native: 'openProductViewWithPid',
  source: 'wechat-web-platform §1.2, §1.3 Shop',
  answer: ({ args, say }) => say(args.pid ? 'ok' : 'fail'),
})
