import type { ColorScheme, Entry } from '../../client.ts'
import type { PhoneState } from '../../client/phone.ts'
import type { Text } from '../../text.ts'

type Choices<Value> = readonly { readonly value: Value; readonly label: Text }[]

export const entries: Choices<Entry> = [
  { value: 'menu', label: { zh: '公众号菜单', en: "An account's menu" } },
  { value: 'card', label: { zh: '分享卡片', en: 'A shared card' } },
  { value: 'qr', label: { zh: '二维码', en: 'A QR code' } },
  { value: 'link', label: { zh: '粘贴的链接', en: 'A pasted link' } },
]

export const networks: Choices<PhoneState['networkType']> = [
  { value: 'wifi', label: { zh: 'Wi-Fi', en: 'Wi-Fi' } },
  { value: '5g', label: { zh: '5G', en: '5G' } },
  { value: '4g', label: { zh: '4G', en: '4G' } },
  { value: '3g', label: { zh: '3G', en: '3G' } },
  { value: '2g', label: { zh: '2G', en: '2G' } },
  { value: 'none', label: { zh: '无网络', en: 'None' } },
]

export const appearances: Choices<ColorScheme> = [
  { value: 'system', label: { zh: '跟随电脑', en: 'As the computer' } },
  { value: 'light', label: { zh: '浅色', en: 'Light' } },
  { value: 'dark', label: { zh: '深色', en: 'Dark' } },
]
