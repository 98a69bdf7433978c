import { families } from '../families.ts'
import { defineProfile } from '../profile.ts'

export const windows = defineProfile({
  name: 'windows',
  label: { zh: 'Windows', en: 'Windows' },
  os: 'windows',
  version: '3.9.7.25',
  userAgent:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0.0.0 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090719) XWEB/8391 Flue',
  platform: 'Win32',
  maxTouchPoints: 0,
  message: 'errMsg',
  openTags: false,
  lacks: [...families.beacons, ...families.hardware, 'requestMerchantTransfer'],
})
