import { type Bridge, whenBridge, WxError } from '@wove/core'
import type { Signature } from '../signature.ts'
import type { Transport } from '../transport.ts'
import { type ScriptOptions, whenScript } from './script.ts'

export type { ScriptOptions } from './script.ts'

/** What Tencent's script makes of the bridge; which of it is there depends on the version. */
export interface OfficialScript {
  config(options: Record<string, unknown>): void
  invoke?: Bridge['invoke']
  on?: Bridge['on']
}

/**
 * Goes through Tencent's own script for whoever must: loads it once, from the second host where the first fails, or
 * takes the one that the page has. Tencent's script is never part of an app's bundle.
 *
 * It is used as a way to the bridge only. Its `ready` also runs after a refusal, its `error` is deaf on some clients
 * and it deletes `err_desc`, so the page is verified through its `invoke`, whose answers it hands over whole.
 *
 * @see reference wechat-web-platform §2, §7
 * @example
 * import { configure } from '@wove/jssdk'
 * import { officialScript } from '@wove/jssdk/official-script'
 *
 * configure({ signature: '/api/wechat/signature', transport: officialScript() })
 */
export function officialScript(options: ScriptOptions = {}): Transport {
  const script = () => whenScript(options)

  async function invoke(name: string, args: Record<string, unknown>, signature?: Signature): Promise<unknown> {
    const official = await script()
    // The script writes the six fields of its latest config over every call, which may be other code's.
    // `check: false` keeps it from verifying by itself; `beta` gives the versions before 1.3.2 their `invoke`.
    official.config({ ...signature, ...('appId' in args && { appId: args.appId }), check: false, beta: true })
    if (!official.invoke) throw new WxError('not-supported', { api: name, message: 'this jWeixin has no invoke' })
    return new Promise((resolve) => official.invoke!(name, { ...args }, resolve))
  }

  return {
    capabilities: { withoutScript: false, leavesOthersAlone: false },
    prepare: (signal) => Promise.all([script(), whenBridge(signal)]),
    invoke,
    on: (event, handler) =>
      void script().then((official) => {
        official.config({ check: false, beta: true })
        official.on?.(event, handler)
      }),
  }
}
