import { families } from '../families.ts'
import { defineProfile } from '../profile.ts'

/** Its user agent says "WindowsWechat" as well. */
export const mac = defineProfile({
  name: 'mac',
  label: { zh: 'Mac', en: 'Mac' },
  os: 'mac',
  version: '3.3',
  userAgent:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) MicroMessenger/6.8.0(0x16080000) MacWechat/3.3(0x13030013) NetType/WIFI WindowsWechat',
  platform: 'MacIntel',
  maxTouchPoints: 0,
  message: 'errMsg',
  openTags: false,
  lacks: [...families.beacons, ...families.hardware, 'requestMerchantTransfer'],
})
