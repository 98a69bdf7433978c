import { defineBehaviour } from '../behaviour.ts'

/** Of WeChat's hardware platform, retired in practice: no device is ever near. */
export const getWXDeviceInfos = defineBehaviour({
  api: 'getWXDeviceInfos',
  native: 'getWXDeviceInfos',
  source: 'wechat-web-platform §1.4',
  answer: ({ list, say }) => say('ok', { deviceInfos: list([]) }),
})
