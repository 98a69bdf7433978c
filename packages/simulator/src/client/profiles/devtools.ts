import { families } from '../families.ts'
import { defineProfile } from '../profile.ts'

/** The official desktop tool (微信开发者工具). Strict on the address, with words of its own, and many gaps (§2.2, §3.4, §8.2). */
export const devtools = defineProfile({
  name: 'devtools',
  label: { zh: '开发者工具', en: 'DevTools' },
  os: 'ios',
  version: '8.0.5',
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0.1 Mobile/21A360 Safari/604.1 wechatdevtools/1.06.2504010 MicroMessenger/8.0.5 Language/zh_CN webview/ sessionid/1',
  platform: 'iPhone',
  scanResult: 'wrapped',
  imageData: 'data-uri',
  message: 'errMsg',
  refusal: 'devtools',
  missingApi: 'absent',
  openTags: false,
  lacks: [...families.beacons, ...families.hardware, 'requestMerchantTransfer'],
  offline: ['getBrandWCPayRequest', 'chooseInvoice'],
})
