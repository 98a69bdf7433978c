import { parsed } from '../../answer.ts'
import { defineMethod } from '../../method.ts'
import { text } from '../../result.ts'

export interface ScanQRCodeParams {
  /** 1 gives the text to the page, 0 lets WeChat open what was scanned. @default 1 */
  needResult?: 0 | 1
  /** Which kinds of code. @default both */
  scanType?: readonly ('qrCode' | 'barCode')[]
}

export interface ScanQRCodeResult {
  /** Empty with `needResult: 0`; else `QR_CODE`, or the kind of bar code as the client names it: `EAN_13`, `CODE_128`, … */
  type: string
  /** What the code says; empty with `needResult: 0`. */
  text: string
  /** The answer as the client gave it, kind and text in one. */
  resultStr: string
}

/**
 * Opens the scanner and reads a QR code or bar code.
 *
 * Resolves to the kind and the text of the code. Rejects with `cancelled`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Scan. Client 6.0.2.
 * @example
 * import { scanQRCode } from '@wove/jssdk'
 *
 * const { type, text } = await scanQRCode({ scanType: ['barCode'] })
 * console.log(type, text)
 */
export const scanQRCode = /* @__PURE__ */ defineMethod<ScanQRCodeParams, ScanQRCodeResult>({
  name: 'scanQRCode',
  waitsFor: 'person',
  // The official script leaves the code to WeChat by default; whoever awaits a result wants it.
  wire: { needResult: 1, scanType: ['qrCode', 'barCode'] },
  result({ resultStr: raw }, _, { needResult }) {
    // iOS wraps the text: {"scan_code":{"scan_type":…,"scan_result":…}}
    const { scan_code } = Object(parsed(raw)) as { scan_code?: { scan_result?: unknown } }
    const { resultStr } = text('resultStr')({ resultStr: needResult === 0 ? '' : (scan_code?.scan_result ?? raw) })
    const [, type = resultStr && 'QR_CODE', content = resultStr] = /^([A-Z]+_[A-Z\d]+),(.*)/s.exec(resultStr) ?? []
    return { type, text: content, resultStr }
  },
})
