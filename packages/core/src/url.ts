/** The URL up to its first `#`: the part that WeChat signs. */
export function withoutHash(url: string): string {
  return url.replace(/#.*/s, '')
}

/** The page's address now, as it is to be signed. Empty on a server. */
export function currentUrl(): string {
  return typeof location === 'undefined' ? '' : withoutHash(location.href)
}

const urlAtImport = currentUrl()

/**
 * The address the page was really loaded from, as it is to be signed: iOS verifies this one, whatever the router did
 * to the address since (reference: wechat-web-platform §3.3). Known even when this code is loaded late, because the
 * browser keeps it with the navigation's timing. Empty on a server.
 */
export function landingUrl(): string {
  const navigation = performance.getEntriesByType?.('navigation')[0]?.name
  // Some engines name the entry "document" instead of giving the address.
  return navigation && /^https?:/.test(navigation) ? withoutHash(navigation) : urlAtImport
}

/** Whether an address that came from outside belongs to this page's own origin. */
export function sameOrigin(url: unknown): url is string {
  return typeof url === 'string' && url.startsWith(`${location.origin}/`)
}
