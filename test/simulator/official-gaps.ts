import type { ProfileName } from '@wove/simulator/client'
import { failed, type Told } from './official-methods.ts'

const nothing: Told = { via: 'nothing' }
const missing = (...apis: string[]): Record<string, Told> =>
  Object.fromEntries(apis.map((api) => [api, failed(`${api}:function not exist`)]))
const beacons = { ...missing('startSearchBeacons', 'stopSearchBeacons'), onSearchBeacons: nothing }
const payments = missing('chooseWXPay', 'openEnterpriseRedPacket', 'openBusinessView')

/** Where a client has a gap that §1.3, §3.4, §6.1 or the field reports speak of. */
export const gaps: Partial<Record<ProfileName, Readonly<Record<string, Told>>>> = {
  harmonyOld: { ...beacons, ...payments },
  windows: beacons,
  mac: beacons,
  devtools: { ...beacons, chooseWXPay: failed('chooseWXPay:fail, the permission value is offline verifying') },
  miniprogram: {
    ...payments,
    ...missing('updateTimelineShareData', 'updateAppMessageShareData', 'openAddress'),
    ...missing('hideOptionMenu', 'showOptionMenu', 'hideMenuItems', 'showMenuItems'),
    ...missing('hideAllNonBaseMenuItem', 'showAllNonBaseMenuItem'),
    ...Object.fromEntries(
      ['Timeline', 'AppMessage', 'QQ', 'Weibo', 'QZone'].map((target) => [`onMenuShare${target}`, nothing]),
    ),
  },
}
