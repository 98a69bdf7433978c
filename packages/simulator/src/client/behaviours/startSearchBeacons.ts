import { defineBehaviour } from '../behaviour.ts'

export const startSearchBeacons = defineBehaviour({
  api: 'startSearchBeacons',
  native: 'startMonitoringBeacons',
  source: 'wechat-web-platform §1.3 Device',
  answer({ fire, phone, say }) {
    if (!phone.bluetooth) return say('bluetooth power off')
    if (phone.searchesBeacons) return say('already started')
    phone.searchesBeacons = true
    const beacons = phone.beacons.map(({ uuid, major, minor, accuracy = 1, rssi = -60 }) => ({
      uuid,
      major: String(major),
      minor: String(minor),
      accuracy: String(accuracy),
      rssi: String(rssi),
      proximity: accuracy < 0.5 ? '1' : accuracy < 3 ? '2' : '3',
      heading: '0',
    }))
    if (beacons.length > 0) fire('onBeaconsInRange', { beacons, err_msg: 'onBeaconsInRange:ok' })
    return say('ok')
  },
})
