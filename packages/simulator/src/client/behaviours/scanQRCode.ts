import { defineBehaviour } from '../behaviour.ts'

/** What the person holds before the camera. */
export interface ScanChoice {
  text: string
  /** `QR_CODE`, `EAN_13`, `CODE_128`, … @default 'QR_CODE' */
  type?: string
}

export const scanQRCode = defineBehaviour<'scanQRCode', ScanChoice>({
  api: 'scanQRCode',
  native: 'scanQRCode',
  source: 'wechat-web-platform §1.3 Scan',
  async answer({ args, choose, profile, say }) {
    const choice = await choose()
    if (!choice) return say('cancel')
    const { text, type = 'QR_CODE' } = choice
    // Without needResult WeChat opens what was scanned, and the page learns nothing.
    if (!Number(args.needResult)) return say('ok')
    const shown = type === 'QR_CODE' ? text : `${type},${text}`
    return say('ok', {
      resultStr:
        profile.scanResult === 'wrapped'
          ? JSON.stringify({ scan_code: { scan_type: type === 'QR_CODE' ? 1 : 2, scan_result: shown } })
          : shown,
    })
  },
})
