import { compareVersions, currentBridge, detectEnvironment } from '@wove/core'
import { firstClients } from './first-clients.ts'
import { checkJsApi } from './methods/base/checkJsApi.ts'
import type { Declaration } from './method.ts'

export type Support = 'yes' | 'no' | 'unknown'

/** What a mini program's web-view has not (reference: wechat-web-platform §1.3, mini program). */
const notInMiniPrograms = /Share|Menu|closeWindow|openAddress|WXPay|BrandWC|requestMerchant|openBusiness|Invoice/

/** What no desktop client has. */
const phonesOnly = /^requestMerchantTransfer$/

/**
 * Tells whether this client has a method, before its button is shown: by the client's own word, or by what is known
 * of it. Yes is only ever the client's word.
 *
 * Resolves to `yes`, `no` or `unknown`, and never rejects.
 *
 * @see reference wechat-web-platform §1.3 Base, §6.1
 * @example
 * import { requestMerchantTransfer, supports } from '@wove/jssdk'
 *
 * if ((await supports(requestMerchantTransfer)) === 'no') console.log('please open this page on your phone')
 */
export async function supports(method: { readonly declaration: Declaration }): Promise<Support> {
  const { name } = method.declaration
  const { os, container, version } = detectEnvironment()
  if (container === 'browser' && !currentBridge()) return 'no'
  if (phonesOnly.test(name) && (/windows|mac/.test(os) || container === 'devtools')) return 'no'
  if (container === 'mini-program' && notInMiniPrograms.test(name)) return 'no'
  // HarmonyOS, desktops, WeCom and the devtools count their versions in other ways.
  const counts = /ios|android/.test(os) && /wechat|mini-program/.test(container)
  if (counts && version && compareVersions(version, firstClients[name] ?? '0') < 0) return 'no'
  try {
    const { checkResult } = await checkJsApi({ jsApiList: [method] }, { timeout: 3000 })
    const answer = checkResult[name]
    // The devtools leave out what they only do not play.
    if (answer === undefined) return container === 'devtools' ? 'unknown' : 'no'
    return answer ? 'yes' : 'no'
  } catch {
    return 'unknown'
  }
}
