import { defineProfile } from '../profile.ts'

export const android = defineProfile({
  name: 'android',
  label: { zh: '安卓', en: 'Android' },
  os: 'android',
  version: '8.0.48.2580',
  userAgent:
    'Mozilla/5.0 (Linux; Android 14; V2307A Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240301 MMWEBID/4922 MicroMessenger/8.0.48.2580(0x28003052) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
  platform: 'Linux armv81',
  lists: 'text',
  numbers: 'text',
  pageState: 'text',
})
