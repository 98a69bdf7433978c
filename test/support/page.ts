import { configure, type ConfigureOptions } from '@wove/jssdk'
import { fakeClient } from './fake-client.ts'

export const signature = { appId: 'wx1', timestamp: 1700000000, nonceStr: 'n', signature: 's' }

/** A fresh page in a fake client: no instance, nothing kept, the address back at the root. */
export function freshPage(userAgent?: string): ReturnType<typeof fakeClient> {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  Reflect.deleteProperty(globalThis, Symbol.for('wove.jssdk'))
  return fakeClient(userAgent ? { userAgent } : {})
}

/** Verifies the page's own instance. */
export const verify = (options: Partial<ConfigureOptions> = {}) =>
  configure({ signature: async () => signature, ...options })
