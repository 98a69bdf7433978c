import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInThisContext } from 'node:vm'
import type { Platform } from '@wove/simulator/platform'

const require = createRequire(import.meta.url)

type Callback = (result: Record<string, unknown>) => void

/** Tencent's `wx`, as the script makes it. */
export type OfficialScript = Record<string, (options?: unknown) => void> & {
  config(options: object): void
  ready(callback: () => void): void
  error(callback: Callback): void
  invoke(name: string, args: object, callback: Callback): void
  miniProgram: Record<string, (options?: unknown) => void>
}

/** Runs a build of the official script from npm, unmodified, as a fresh page does. It reads the client once, so a client comes first. */
export function loadOfficialScript(build = 'weixin-js-sdk'): OfficialScript {
  const text = readFileSync(require.resolve(build), 'utf8')
  for (const name of ['jWeixin', 'wx']) Reflect.deleteProperty(window, name)
  const module = { exports: {} as OfficialScript }
  const run = runInThisContext(`(function (module) {${text}\n})`) as (each: typeof module) => void
  run(module)
  // Some builds are a module, others put themselves into the page.
  const wx = 'config' in module.exports ? module.exports : (window as unknown as { jWeixin: OfficialScript }).jWeixin
  // As from Tencent's own host: parts of the script use the global name.
  return Object.assign(window, { wx }).wx
}

/** What a backend that never heard of Wove does: token, ticket, SHA-1. */
export async function signedConfig(platform: Pick<Platform, 'fetch'>, url: string) {
  const api = 'https://api.weixin.qq.com/cgi-bin'
  const appId = 'wx0123456789abcdef'
  const body = JSON.stringify({
    grant_type: 'client_credential',
    appid: appId,
    secret: '0123456789abcdef0123456789abcdef',
  })
  const json = async (request: Request) => (await platform.fetch(request)).json() as Promise<Record<string, string>>
  const { access_token: token } = await json(new Request(`${api}/stable_token`, { method: 'POST', body }))
  const { ticket } = await json(new Request(`${api}/ticket/getticket?type=jsapi&access_token=${token}`))
  const [timestamp, nonceStr] = [1414587457, 'Wm3WZYTPz0wzccnW']
  const signature = createHash('sha1')
    .update(`jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url.split('#')[0]}`)
    .digest('hex')
  return { appId, timestamp, nonceStr, signature }
}
