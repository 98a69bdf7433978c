import { onTestFinished, vi } from 'vitest'
import source from 'weixin-js-sdk/index.js?raw'

type Options = Record<string, unknown>

/** What the official script offers, as far as the tests call it. */
export interface OfficialWx {
  config(options: Options): void
  ready(listener: () => void): void
  error(listener: (refusal: { errMsg: string }) => void): void
  invoke(name: string, args: Options, callback: (raw: unknown) => void): void
  miniProgram: Record<string, (options: Options) => void>
  [api: string]: unknown
}

/** Runs Tencent's script anew, from npm and unchanged, in a window that says that it is this client. */
export function runOfficialScript(userAgent: string, platform = 'iPhone'): OfficialWx {
  const page = {
    document,
    get WeixinJSBridge(): unknown {
      return (globalThis as { WeixinJSBridge?: unknown }).WeixinJSBridge
    },
  }
  // Its beacon is not to leave the tests.
  function Image() {}
  const module: { exports: OfficialWx | undefined } = { exports: undefined }
  // oxlint-disable-next-line typescript/no-implied-eval -- the script is to see this window and no other
  const run = new Function('window', 'navigator', 'module', 'Image', 'alert', source)
  run(page, { userAgent, platform }, module, Image, () => {})
  return module.exports!
}

/** Answers the script tags of the page with the npm copy, or with an error for these hosts. */
export function serveOfficialScript({
  userAgent,
  fails = [],
  silent = [],
}: {
  userAgent: string
  fails?: readonly string[]
  silent?: readonly string[]
}): { readonly requests: HTMLScriptElement[] } {
  const requests: HTMLScriptElement[] = []
  vi.spyOn(document.head, 'append').mockImplementation((element) => {
    const script = element as HTMLScriptElement
    requests.push(script)
    const { host } = new URL(script.src)
    if (silent.includes(host)) return
    queueMicrotask(() => {
      if (!fails.includes(host)) Object.assign(globalThis, { jWeixin: runOfficialScript(userAgent) })
      script.dispatchEvent(new Event(fails.includes(host) ? 'error' : 'load'))
    })
  })
  onTestFinished(forgetOfficialScript)
  return { requests }
}

/** Makes the page one that has never loaded it. */
export function forgetOfficialScript(): void {
  vi.restoreAllMocks()
  Reflect.deleteProperty(globalThis, 'jWeixin')
  Reflect.deleteProperty(globalThis, Symbol.for('wove.jweixin'))
}
