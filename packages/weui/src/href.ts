/** An address that a link may have. `javascript:` and its like would run what a link only names. */
export function safeHref(href: string | undefined): string | undefined {
  // Browsers ignore control characters and spaces before and inside a scheme.
  // oxlint-disable-next-line no-control-regex
  const plain = href?.replaceAll(/[\u0000-\u0020\u007f]/g, '')
  return /^(javascript|data|vbscript):/i.test(plain ?? '') ? undefined : href
}
