import { currentBridge, whenBridge } from '@wove/core'
import type { Signature } from '../signature.ts'
import type { Transport } from '../transport.ts'

/**
 * Speaks to the client's `WeixinJSBridge` itself: no script to download, errors come whole, and no beacon with the
 * page's URL is sent.
 */
export const bridgeTransport: Transport = {
  prepare: whenBridge,

  invoke: (name, args, signature) =>
    // A payment names the account of its order, which may be another one.
    new Promise((resolve) =>
      currentBridge()?.invoke(name, { ...(signature && verifyFields(signature)), ...args }, resolve),
    ),

  on: (event, handler) => currentBridge()?.on(event, handler),
}

/** The six fields that the client wants with every call (reference: wechat-web-platform §1.1). */
function verifyFields({ appId, timestamp, nonceStr, signature }: Signature) {
  return {
    appId,
    verifyAppId: appId,
    verifySignType: 'sha1',
    verifyTimestamp: String(timestamp),
    verifyNonceStr: nonceStr,
    verifySignature: signature,
  }
}
