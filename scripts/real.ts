import { isWxError } from '@wove/core'
import { explain } from '@wove/core/explain'
import { createWechatServer } from '@wove/server'
import type { Settings } from '../playground/settings.ts'

/** What has to hold before a page is verified by the real client, in the order in which it fails. */
const preconditions: readonly { name: string; check: (settings: Settings) => Promise<string | undefined> }[] = [
  {
    name: 'the server has a token and a ticket, and signs the page',
    async check({ appId, appSecret, api, urls: [page] }) {
      try {
        await createWechatServer({ appId, appSecret, api, origins: [page] }).signUrl(`${page}/`)
        return undefined
      } catch (error) {
        if (!isWxError(error)) throw error
        return `${error.message}\n    ${explain(error, 'en').cure}`
      }
    },
  },
  {
    name: 'the page has an address that a phone can open and that can be a safe domain',
    async check({ urls: [page] }) {
      if (!/\/\/(localhost|127\.)/.test(page)) return undefined
      return (
        `${page} exists on this computer only. Open a tunnel or a LAN address and give it as WECHAT_PUBLIC_URL=https://…;\n` +
        '    a 测试号 also takes an IP address with its port.'
      )
    },
  },
  {
    name: 'the domain is proven and the scheme is https',
    async check({ urls: [page], domainFiles }) {
      if (page.startsWith('https:') && domainFiles.length > 0) return undefined
      const file =
        domainFiles.length > 0 ? '' : ' Name the MP_verify_….txt file in WECHAT_DOMAIN_FILES, and it is served.'
      const scheme = page.startsWith('https:') ? '' : ' Use https: many methods and open tags want it.'
      return `not needed for a 测试号.${file}${scheme}`
    },
  },
]

/** A line on the first precondition that does not hold, or that all that can be checked from here do. */
export async function firstFailingPrecondition(settings: Settings): Promise<string> {
  for (const { name, check } of preconditions) {
    const failure = await check(settings)
    if (failure) return `✗ ${name}:\n    ${failure}`
  }
  return '✓ signed; what is left can be seen on the phone only: the JS safe domain, and (测试号) that the tester follows the account'
}
