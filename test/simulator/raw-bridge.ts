import type { SimulatedWechat } from '@wove/simulator/vitest'

type Answer = Record<string, unknown>

interface RawBridge {
  invoke(name: string, args: object, callback?: (answer: Answer) => void): void
  on(event: string, handler: (event: Answer) => unknown): void
  call(name: string): void
}

/** The bridge as a page without any library sees it. */
export function bridgeOf(page: Window): RawBridge {
  return (page as unknown as { WeixinJSBridge: RawBridge }).WeixinJSBridge
}

export function invoke(name: string, args: object = {}): Promise<Answer> {
  return new Promise((resolve) => bridgeOf(window).invoke(name, args, resolve))
}

/** Has the page verified for some native names; gives the fields that every later call carries. */
export async function verify(
  wechat: SimulatedWechat,
  apis: readonly string[],
  signed?: object,
  tags?: readonly string[],
) {
  const { appId, timestamp, nonceStr, signature } = (signed ?? (await wechat.sign())) as Record<string, unknown>
  const fields = {
    appId,
    verifyAppId: appId,
    verifySignType: 'sha1',
    verifyTimestamp: String(timestamp),
    verifyNonceStr: nonceStr,
    verifySignature: signature,
  }
  const answer = await invoke('preVerifyJSAPI', { ...fields, verifyJsApiList: apis, verifyOpenTagList: tags })
  const word = String(answer.err_msg ?? answer.errMsg)
  if (!word.endsWith(':ok')) throw new Error(word)
  return fields
}
