/**
 * The address without some of its query's parameters, before the hash and within it. Everything else keeps its letters:
 * the address is what gets signed.
 */
export function withoutParameters(url: string, names: readonly string[]): string {
  const at = url.indexOf('#')
  const page = at < 0 ? url : url.slice(0, at)
  return clean(page, names) + (at < 0 ? '' : `#${clean(url.slice(at + 1), names)}`)
}

function clean(part: string, names: readonly string[]): string {
  const at = part.indexOf('?')
  const pairs = part.slice(at + 1).split('&')
  const kept = pairs.filter((pair) => !names.includes(pair.split('=', 1)[0]!))
  // What holds none of them is not touched at all.
  if (at < 0 || kept.length === pairs.length) return part
  return part.slice(0, at) + (kept.length > 0 ? `?${kept.join('&')}` : '')
}

/** The address with one more parameter at the end of its query, before the hash. The value is of letters and digits. */
export function withParameter(url: string, name: string, value: string): string {
  const at = url.indexOf('#')
  const page = at < 0 ? url : url.slice(0, at)
  return `${page}${page.includes('?') ? '&' : '?'}${name}=${value}${at < 0 ? '' : url.slice(at)}`
}
