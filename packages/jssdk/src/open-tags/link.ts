import { WxError } from '@wove/core'

/** Where to go instead: an address, or a function that gets one from the own server. */
export type Link = string | (() => string | Promise<string>)

/**
 * Goes to a URL Scheme, a URL Link, a deep link or a store. Rejects with `bad-argument` where
 * an address would run as code in this page.
 *
 * @param store where to go when the page is still there two and a half seconds later: the app is not installed
 */
export async function followLink(link: Link, store?: string): Promise<void> {
  const url = typeof link === 'string' ? link : await link()
  for (const each of [url, store]) {
    // Browsers ignore control characters and spaces before and within the scheme.
    if (each && /^(javascript|data|vbscript):/i.test(each.replace(/[\0-\x20]/g, ''))) {
      throw new WxError('bad-argument', { api: 'link', message: `link must not begin with ${each.split(':')[0]}:` })
    }
  }
  location.href = url
  if (!store) return
  setTimeout(() => {
    if (document.visibilityState === 'visible') location.href = store
  }, 2500)
}
