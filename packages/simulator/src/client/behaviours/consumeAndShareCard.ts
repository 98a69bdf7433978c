import { defineBehaviour } from '../behaviour.ts'

export const consumeAndShareCard = defineBehaviour({
  api: 'consumeAndShareCard',
  native: 'consumedShareCard',
  source: 'wechat-web-platform §1.3 Cards',
  answer: ({ args, say }) => say(args.consumedCardId && args.consumedCode ? 'ok' : 'fail'),
})
