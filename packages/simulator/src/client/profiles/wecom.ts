import { families } from '../families.ts'
import { defineProfile } from '../profile.ts'
import { iphone } from './iphone.ts'

/** WeCom (企业微信) on a phone. It verifies the current address, on iOS too (§3.3). */
export const wecom = defineProfile({
  ...iphone,
  name: 'wecom',
  label: { zh: '企业微信', en: 'WeCom' },
  version: '4.1.30',
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 wxwork/4.1.30 MicroMessenger/7.0.1 Language/zh ColorScheme/Light wwmver/3.26.13.714',
  verifies: 'current',
  openTags: false,
  lacks: families.hardware,
})
