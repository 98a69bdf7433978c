import { defineProfile } from '../profile.ts'

export const iphone = defineProfile({
  name: 'iphone',
  label: { zh: 'iPhone', en: 'iPhone' },
  os: 'ios',
  version: '8.0.49',
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN',
  platform: 'iPhone',
  verifies: 'landing',
  scanResult: 'wrapped',
  imageData: 'data-uri',
  localId: (n) => `wxLocalResource://imageid${n}`,
  wkWebView: true,
})
