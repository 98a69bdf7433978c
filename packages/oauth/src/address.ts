import { withoutParameters, WxError } from '@wove/core'

/** The parameters of an address: those before the hash, and those behind a `?` within it. The last of a name counts. */
export function parametersOf(url: string): Record<string, string> {
  const [page = '', ...hash] = url.split('#')
  const found: Record<string, string> = {}
  // Before the hash comes last: that is where WeChat puts its own, and where nobody else forges them by a link to a route.
  for (const part of [hash.join('#'), page]) {
    const query = part.includes('?') ? part.slice(part.indexOf('?') + 1) : ''
    for (const [name, value] of new URLSearchParams(query)) found[name] = value
  }
  return found
}

/** The fragment of WeChat's pages. Browsers carry it over their redirects to an address that has none of its own. */
const fragment = '#wechat_redirect'

/** Whether the page's address ends with the fragment of WeChat's pages. */
export function hasFragment(): boolean {
  return typeof location !== 'undefined' && location.hash === fragment
}

/** An address of this page's, to return to. Throws `bad-argument` for one of another origin. */
export function addressWithout(names: readonly string[], url: string = location.href): string {
  if (new URL(url).origin === location.origin) return stripped(url, names)
  throw new WxError('bad-argument', { api: 'signIn', message: 'returnTo has to be an address of this origin' })
}

function stripped(url: string, names: readonly string[]): string {
  return withoutParameters(url.endsWith(fragment) ? url.slice(0, -fragment.length) : url, names)
}

/**
 * Takes parameters out of the page's address for good, so that neither router, share link, signature nor Referer sees
 * them. A router that has read the address already is told of the change, and cannot write the old one back.
 */
export function takeFromAddress(names: readonly string[]): void {
  const found = parametersOf(location.href)
  const traces = [...names.map((name) => found[name]).filter((value) => Boolean(value)), fragment] as string[]
  const cleaned = (text: string) => (traces.some((trace) => text.includes(trace)) ? stripped(text, names) : text)

  for (const method of ['pushState', 'replaceState'] as const) {
    // Kept for the page's life: a router holds on to the address it has seen first.
    const original = history[method].bind(history)
    history[method] = (state: unknown, unused: string, url?: string | URL | null) =>
      original(cleanedState(state, cleaned), unused, url === null || url === undefined ? url : cleaned(String(url)))
  }
  history.replaceState(history.state, '', addressWithout(names))
  dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }))
}

/** Routers keep addresses in the state of an entry, and restore them from it. */
function cleanedState(state: unknown, cleaned: (text: string) => string): unknown {
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return state
  const entries = Object.entries(state).map(([key, value]): [string, unknown] => [
    key,
    typeof value === 'string' ? cleaned(value) : value,
  ])
  return Object.fromEntries(entries)
}
