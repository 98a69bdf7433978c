import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInThisContext } from 'node:vm'
import type { Platform } from '@wove/simulator/platform'

type Callback = (result: Record<string, unknown>) => void

/** Tencent's `wx`, as the script makes it. */
export type OfficialScript = Record<string, (options?: unknown) => void> & {
  config(options: object): void
  ready(callback: () => void): void
  error(callback: Callback): void
  invoke(name: string, args: object, callback: Callback): void
  miniProgram: Record<string, (options?: unknown) => void>
}

const text = readFileSync(createRequire(import.meta.url).resolve('weixin-js-sdk'), 'utf8')

/** Runs the official script from npm, unmodified, as a fresh page does. It reads the client once, so a client comes first. */
export function loadOfficialScript(): OfficialScript {
  Reflect.deleteProperty(window, 'jWeixin')
  const module = { exports: {} as OfficialScript }
  const run = runInThisContext(`(function (module) {${text}\n})`) as (each: typeof module) => void
  run(module)
  // As from Tencent's own host: parts of the script use the global name.
  Object.assign(window, { wx: module.exports })
  return module.exports
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
