import { defineBehaviour } from '../behaviour.ts'

/** Of WeChat's hardware platform, retired in practice: no device is ever near. */
export const startScanWXDevice = defineBehaviour({
  api: 'startScanWXDevice',
  native: 'startScanWXDevice',
  source: 'wechat-web-platform §1.4',
  answer: ({ phone, say }) => say(phone.bluetooth ? 'ok' : 'fail'),
})
