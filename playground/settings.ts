import { randomBytes } from 'node:crypto'
import { networkInterfaces } from 'node:os'

/** How the playground runs, read from the environment. */
export interface Settings {
  port: number
  /** Against the real platform, without the simulator. */
  real: boolean
  /** Also reachable from the local network. */
  lan: boolean
  /** The addresses of the page, the one to be opened first. */
  urls: [string, ...string[]]
  appId: string
  appSecret: string
  /** Signs the cookies of the sign-in; sessions end with the process unless it is given. */
  sessionKey: string
  /** The server configuration (服务器配置) for messages and events; nothing is taken without its token. */
  messageToken: string | undefined
  encodingAesKey: string | undefined
  /** Where the platform answers. */
  api: string
  /** Files that mp.weixin.qq.com asks for when a domain is added. */
  domainFiles: string[]
}

/** The default account of the pretend platform. */
const pretend = { appId: 'wx0123456789abcdef', appSecret: '0123456789abcdef0123456789abcdef' }
const pretendMessages = { token: 'playground', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env.PORT || 5173)
  const real = env.WOVE_REAL === '1'
  const lan = env.WOVE_LAN === '1'
  const local = [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
  const outside = env.WECHAT_PUBLIC_URL ? [new URL(env.WECHAT_PUBLIC_URL).origin] : []
  return {
    port,
    real,
    lan,
    urls: [...outside, ...local, ...(lan ? lanAddresses().map((address) => `http://${address}:${port}`) : [])] as [
      string,
    ],
    appId: real ? (env.WECHAT_APP_ID ?? '') : pretend.appId,
    appSecret: real ? (env.WECHAT_APP_SECRET ?? '') : pretend.appSecret,
    sessionKey: env.WECHAT_SESSION_KEY || randomBytes(32).toString('hex'),
    messageToken: real ? env.WECHAT_MESSAGE_TOKEN || undefined : pretendMessages.token,
    encodingAesKey: real ? env.WECHAT_ENCODING_AES_KEY || undefined : pretendMessages.encodingAesKey,
    api: real ? env.WECHAT_API || 'https://api.weixin.qq.com' : `http://127.0.0.1:${port}/__wechat`,
    domainFiles: (env.WECHAT_DOMAIN_FILES ?? '').split(/[\s,]+/).filter(Boolean),
  }
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flat()
    .filter((each) => each?.family === 'IPv4' && !each.internal)
    .map((each) => each!.address)
}
