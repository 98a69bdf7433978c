import { defineProfile } from '../profile.ts'
import { iphone } from './iphone.ts'

export const ipad = defineProfile({
  ...iphone,
  name: 'ipad',
  label: { zh: 'iPad', en: 'iPad' },
  userAgent:
    'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN',
  platform: 'iPad',
})
