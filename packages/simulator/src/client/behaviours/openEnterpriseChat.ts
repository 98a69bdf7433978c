import { defineBehaviour } from '../behaviour.ts'

export const openEnterpriseChat = defineBehaviour({
  api: 'openEnterpriseChat',
  native: 'openEnterpriseChat',
  source: 'wechat-web-platform §1.3 Enterprise',
  answer: ({ args, say }) => say(args.useridlist ? 'ok' : 'fail', { err_code: args.useridlist ? 0 : -1 }),
})
