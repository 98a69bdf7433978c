import { defineBehaviour } from '../behaviour.ts'

/** Of WeChat's hardware platform, retired in practice: no device is ever near. */
export const openWXDeviceLib = defineBehaviour({
  api: 'openWXDeviceLib',
  native: 'openWXDeviceLib',
  source: 'wechat-web-platform §1.4',
  answer: ({ phone, say }) => say('ok', { bluetoothState: phone.bluetooth ? 'on' : 'off' }),
})
