/** An address that a link may have. `javascript:` and its like would run what a link only names. */
export function safeHref(href: string | undefined): string | undefined {
  // Browsers ignore control characters and spaces before and inside a scheme.
  // oxlint-disable-next-line no-control-regex
  const scheme = href?.replaceAll(/[\u0000-\u0020\u007f]/g, '').match(/^([a-z][a-z\d+.-]*):/i)?.[1]
  return scheme && /^(javascript|data|vbscript)$/i.test(scheme) ? undefined : href
}
