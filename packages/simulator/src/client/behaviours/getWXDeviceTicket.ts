import { defineBehaviour } from '../behaviour.ts'

/** Of WeChat's hardware platform, retired in practice: no device is ever near. */
export const getWXDeviceTicket = defineBehaviour({
  api: 'getWXDeviceTicket',
  native: 'getWXDeviceTicket',
  source: 'wechat-web-platform §1.4',
  answer({ args, say }) {
    if (typeof args.deviceId !== 'string') return say('fail')
    return say('ok', { ticket: `device_ticket_${args.deviceId}` })
  },
})
