import { defineBehaviour } from '../behaviour.ts'

/** Of WeChat's hardware platform, retired in practice: no device is ever near. */
export const stopScanWXDevice = defineBehaviour({
  api: 'stopScanWXDevice',
  native: 'stopScanWXDevice',
  source: 'wechat-web-platform §1.4',
  answer: ({ say }) => say('ok'),
})
