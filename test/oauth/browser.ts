import { vi } from 'vitest'

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.48(0x18003030) NetType/WIFI Language/zh_CN'

/** A fresh page at an address, in a client. */
export function openPage(path: string, userAgent = phone): void {
  vi.stubGlobal('navigator', { userAgent, platform: 'iPhone', maxTouchPoints: 5 })
  // What an earlier page has put over the history's own methods goes with that page.
  Reflect.deleteProperty(history, 'pushState')
  Reflect.deleteProperty(history, 'replaceState')
  history.replaceState(null, '', path)
}

/** The path, query and hash that the address bar shows. */
export const address = () => location.pathname + location.search + location.hash
