import { WxError } from '@wove/core'
import type { OfficialScript } from './official-script.ts'

export interface ScriptOptions {
  /** @default '1.6.0' */
  version?: string
  /** Hosts in the order in which they are tried. @default res.wx.qq.com, then res2.wx.qq.com */
  hosts?: readonly string[]
  /** For a content security policy with nonces. */
  nonce?: string
  /** The script's hash: the browser refuses another text. It then has to be kept up to date by hand. */
  integrity?: string
  /** Milliseconds for each host. @default 5000 */
  timeout?: number
}

const key = Symbol.for('wove.jweixin')
type Page = { jWeixin?: OfficialScript; [key]?: Promise<OfficialScript> | undefined }

/** The page's one copy of the script: the one that is there already, or loaded once however many ask. */
export function whenScript(options: ScriptOptions): Promise<OfficialScript> {
  const page = globalThis as Page
  if (page.jWeixin) return Promise.resolve(page.jWeixin)
  return (page[key] ??= load(options).catch((error: unknown) => {
    // The next call may try again: the network may be back.
    page[key] = undefined
    throw error
  }))
}

async function load({
  version = '1.6.0',
  hosts = ['res.wx.qq.com', 'res2.wx.qq.com'],
  ...options
}: ScriptOptions): Promise<OfficialScript> {
  const reasons: string[] = []
  for (const host of hosts) {
    const reason = await loadFrom(`https://${host}/open/js/jweixin-${version}.js`, options)
    const { jWeixin } = globalThis as Page
    if (jWeixin) return jWeixin
    reasons.push(`${host} ${reason}`)
  }
  throw new WxError('script-unreachable', { api: 'config', message: reasons.join(', ') })
}

/** Resolves to what became of it. */
function loadFrom(
  src: string,
  { nonce, integrity, timeout = 5000 }: Pick<ScriptOptions, 'nonce' | 'integrity' | 'timeout'>,
): Promise<string> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    const end = (reason: string) => {
      clearTimeout(timer)
      // A script that comes too late is not to run beside the other host's.
      if (reason !== 'set no jWeixin') script.remove()
      resolve(reason)
    }
    const timer = setTimeout(() => end(`did not answer within ${timeout} ms`), timeout)
    script.addEventListener('load', () => end('set no jWeixin'))
    script.addEventListener('error', () => end('failed'))
    if (nonce) script.nonce = nonce
    if (integrity) Object.assign(script, { integrity, crossOrigin: 'anonymous' })
    script.src = src
    document.head.append(script)
  })
}
