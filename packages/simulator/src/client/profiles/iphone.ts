import { defineProfile } from '../profile.ts'

export const iphone = defineProfile({
  name: 'iphone',
  label: { zh: 'iPhone', en: 'iPhone' },
  os: 'ios',
  wechat: true,
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN',
  platform: 'iPhone',
  maxTouchPoints: 5,
  verifies: 'landing',
  lists: 'objects',
  scanResult: 'wrapped',
  message: 'err_msg',
  localId: (n) => `wxLocalResource://imageid${n}`,
  wkWebView: true,
})
