import type { Text } from '../text.ts'

/** What the sheets are called, by method. */
export const sheetTitles: Readonly<Record<string, Text>> = {
  chooseImage: { zh: '选择图片', en: 'Choose pictures' },
  scanQRCode: { zh: '扫一扫', en: 'Scan' },
  getLocation: { zh: '位置', en: 'Location' },
}
