import type { BridgeAnswer } from '@wove/core'
import type { CallOptions } from './method.ts'
import { pageJssdk } from './page.ts'

/** For a call by name. */
export interface BareCallOptions extends CallOptions {
  /** `false` when the client lets it through without verification. */
  permission?: false
}

/**
 * Calls whatever the bridge knows by its own name, for methods that have no function here. It waits without limit
 * unless a `timeout` is given, because nobody knows whether a person is asked.
 *
 * Resolves to the answer as it came. Rejects with `cancelled`, `not-supported`, `permission-denied`, `failed`,
 * `not-in-wechat`.
 *
 * @see reference wechat-web-platform §1.4, §6.4
 * @example
 * import { call } from '@wove/jssdk'
 *
 * const answer = await call('getInstallState', { packageName: 'com.example' }, { timeout: 3000 })
 * console.log(answer)
 */
export function call(
  name: string,
  params: Record<string, unknown> = {},
  { permission, ...options }: BareCallOptions = {},
): Promise<BridgeAnswer> {
  const declaration = { name, waitsFor: 'person', result: (fields: BridgeAnswer) => fields } as const
  return pageJssdk().call(permission === false ? { ...declaration, permission } : declaration, params, options)
}

/**
 * Listens to whatever the bridge fires, by its own name. Returns what takes the listener away again.
 *
 * @see reference wechat-web-platform §6.4
 * @example
 * import { on } from '@wove/jssdk'
 *
 * const stop = on('onPageStateChange', ({ active }) => console.log(String(active) === 'true'))
 * stop()
 */
export function on(event: string, listener: (fields: BridgeAnswer) => void): () => void {
  return pageJssdk().on(event, listener)
}
