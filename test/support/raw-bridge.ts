import type { Page } from '@playwright/test'

type Answer = Record<string, unknown>

/**
 * Calls the bridge as a page does that knows nothing of Wove: it is signed by its backend, verified for this one call
 * and for the open tags that are named, and hears the raw answer.
 */
export function invoke(page: Page, native: string, args: object = {}, tags: readonly string[] = []): Promise<Answer> {
  return page.evaluate(
    async ([name, given, openTags]) => {
      const bridge = (window as unknown as { WeixinJSBridge: { invoke(...call: unknown[]): void } }).WeixinJSBridge
      const call = (each: string, fields: object) =>
        new Promise<Answer>((resolve) => bridge.invoke(each, { ...given, ...fields }, resolve))
      const response = await fetch('/api/wechat/signature', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ url: location.href.split('#')[0] }),
      })
      const { appId, timestamp, nonceStr, signature } = (await response.json()) as Record<string, unknown>
      const fields = {
        appId,
        verifyAppId: appId,
        verifySignType: 'sha1',
        verifyTimestamp: String(timestamp),
        verifyNonceStr: nonceStr,
        verifySignature: signature,
      }
      for (;;) {
        await call('preVerifyJSAPI', { ...fields, verifyJsApiList: [name], verifyOpenTagList: [...openTags] })
        const answer = await call(name, fields)
        // The page verifies itself as well, and the latest verification is in force: ours may have been the one before.
        if (!/offline verifying/.test(String(answer.errMsg))) return answer
      }
    },
    [native, args, tags] as const,
  )
}
