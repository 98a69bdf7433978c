import { defineBehaviour } from '../behaviour.ts'

/** Of companies' own accounts; documented nowhere today. The native name is misspelt by the clients. */
export const openEnterpriseRedPacket = defineBehaviour({
  api: 'openEnterpriseRedPacket',
  native: 'getRecevieBizHongBaoRequest',
  source: 'wechat-web-platform §1.2, §1.3 Pay, §3.6',
  answer: async ({ checkSignature, say }) => say((await checkSignature()).keyword === 'ok' ? 'ok' : 'fail'),
})
