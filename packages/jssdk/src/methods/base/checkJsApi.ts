import type { ApiOrName } from '../../configure-options.ts'
import { defineMethod } from '../../method.ts'
import { named, nativeNames } from '../../named.ts'
import { record } from '../../result.ts'

export interface CheckJsApiParams {
  /** The methods themselves, or their names on the bridge. */
  jsApiList: readonly ApiOrName[]
}

export interface CheckJsApiResult {
  /** By WeChat's names. */
  checkResult: Record<string, boolean>
}

/**
 * Asks the client which methods it has. `supports` asks for one and knows what is not worth asking.
 *
 * Resolves to a yes or no for each method; one that the client does not mention is missing. Rejects with `timeout`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Base, §7 T8. Client 6.0.2.
 * @example
 * import { checkJsApi, chooseImage, requestMerchantTransfer } from '@wove/jssdk'
 *
 * const { checkResult } = await checkJsApi({ jsApiList: [chooseImage, requestMerchantTransfer] })
 * if (!checkResult.requestMerchantTransfer) console.log('please open this page on a phone')
 */
export const checkJsApi = /* @__PURE__ */ defineMethod<CheckJsApiParams, CheckJsApiResult>({
  name: 'checkJsApi',
  permission: false,
  wire: ({ jsApiList }) => ({ jsApiList: nativeNames(jsApiList) }),
  result(fields, _, { jsApiList }) {
    const { checkResult: answered } = record('checkResult')(fields)
    const known = named(jsApiList).flatMap(({ name, native = name }): [string, boolean][] => {
      const answer = answered[native] ?? answered[name]
      return answer === undefined ? [] : [[name, String(answer) === 'true']]
    })
    return { checkResult: Object.fromEntries(known) }
  },
})
