import { families } from '../families.ts'
import { defineProfile } from '../profile.ts'

/** HarmonyOS NEXT: neither Android nor iOS by its user agent. */
export const harmony = defineProfile({
  name: 'harmony',
  label: { zh: '鸿蒙', en: 'HarmonyOS' },
  os: 'harmony',
  version: '8.0.9.39',
  userAgent:
    'Mozilla/5.0 (Phone; OpenHarmony 5.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36  ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.9.39(0xf3100927) Weixin NetType/WIFI Language/zh_CN MMWEBID/2777 MMWEBSDK/202507060011 XWEB/1140307',
  platform: 'Linux aarch64',
  lists: 'text',
  numbers: 'text',
  message: 'errMsg',
  lacks: families.hardware,
})
