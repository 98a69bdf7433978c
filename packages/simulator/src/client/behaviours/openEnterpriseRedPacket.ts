import { defineBehaviour } from '../behaviour.ts'

/** Of companies' own accounts; documented nowhere today. The native name is misspelt by the clients. */
export const openEnterpriseRedPacket = defineBehaviour({
  api: 'openEnterpriseRedPacket',
  native: 'getRecevieBizHongBaoRequest',
  source: 'wechat-web-platform §1.2, §1.3 Pay',
  answer: ({ args, say }) => say(args.package && args.paySign ? 'ok' : 'fail'),
})
