import { WxError } from '@wove/core'
import { isHTTPError, type KyInstance } from 'ky'
import type { Signature, SignatureSource } from './signature.ts'

/**
 * Fetches signatures with the app's own ky instance, and so with its hooks, headers, retries and base URL.
 *
 * @param ky the app's instance
 * @param path where the own server signs, as ky takes it
 * @example
 * import { configure } from '@wove/jssdk'
 * import { kySignature } from '@wove/jssdk/ky'
 * import ky from 'ky'
 *
 * configure({ signature: kySignature(ky, '/api/wechat/signature') })
 */
export function kySignature(ky: KyInstance, path: string): SignatureSource {
  return async (url, { signal }) => {
    try {
      return await ky.post(path, { json: { url }, signal }).json<Signature>()
    } catch (cause) {
      const refused = isHTTPError(cause)
      throw new WxError(refused ? 'signature-refused' : 'signature-unreachable', {
        api: 'signature',
        message: refused ? `${path} answered ${cause.response.status}` : `${path} did not answer`,
        raw: refused ? cause.data : undefined,
        cause,
      })
    }
  }
}
