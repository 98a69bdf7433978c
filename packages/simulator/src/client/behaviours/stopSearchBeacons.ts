import { defineBehaviour } from '../behaviour.ts'

export const stopSearchBeacons = defineBehaviour({
  api: 'stopSearchBeacons',
  native: 'stopMonitoringBeacons',
  source: 'wechat-web-platform §1.3 Device',
  answer({ phone, say }) {
    phone.searchesBeacons = false
    return say('ok')
  },
})
