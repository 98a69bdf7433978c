import * as declared from './profiles/index.ts'
import type { Profile } from './profile.ts'

/** Every client that can be played, by name. */
export const profiles = declared
export type ProfileName = keyof typeof declared

/** Makes the page see this client's user agent and marks. Returns what takes them away again. */
export function disguise(profile: Profile): () => void {
  if (!profile.wechat) return () => {}
  const undo = [
    define(navigator, 'userAgent', profile.userAgent),
    define(navigator, 'platform', profile.platform),
    define(navigator, 'maxTouchPoints', profile.maxTouchPoints),
    ...(profile.wkWebView ? [define(window, '__wxjs_is_wkwebview', true)] : []),
    ...(profile.wxEnvironment ? [define(window, '__wxjs_environment', profile.wxEnvironment)] : []),
  ]
  return () => undo.forEach((each) => each())
}

function define(target: object, name: string, value: unknown): () => void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true })
  return () => Reflect.deleteProperty(target, name)
}
