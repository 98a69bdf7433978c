import { families } from '../families.ts'
import { defineProfile } from '../profile.ts'

/** The first client for HarmonyOS NEXT: numbered from 1 again, without payment (pains-and-peers §6.3). */
export const harmonyOld = defineProfile({
  name: 'harmonyOld',
  label: { zh: '鸿蒙（旧版）', en: 'HarmonyOS (old)' },
  os: 'harmony',
  version: '1.0.3',
  userAgent:
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36  ArkWeb/4.1.6.1 Mobile MicroMessenger/1.0.3(0xf1000328) Weixin NetType/WIFI Language/zh_CN',
  platform: 'Linux aarch64',
  lists: 'text',
  numbers: 'text',
  message: 'errMsg',
  lacks: [...families.hardware, ...families.beacons, ...families.payments],
})
