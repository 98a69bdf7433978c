import { defineBehaviour } from '../behaviour.ts'

/** Of WeChat's hardware platform, retired in practice: no device is ever near. */
export const sendDataToWXDevice = defineBehaviour({
  api: 'sendDataToWXDevice',
  native: 'sendDataToWXDevice',
  source: 'wechat-web-platform §1.4',
  answer: ({ args, say }) => say(args.deviceId ? 'ok' : 'fail'),
})
