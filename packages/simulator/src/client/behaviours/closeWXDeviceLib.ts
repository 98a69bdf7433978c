import { defineBehaviour } from '../behaviour.ts'

/** Of WeChat's hardware platform, retired in practice: no device is ever near. */
export const closeWXDeviceLib = defineBehaviour({
  api: 'closeWXDeviceLib',
  native: 'closeWXDeviceLib',
  source: 'wechat-web-platform §1.4',
  answer: ({ say }) => say('ok'),
})
