import { type InjectedOptions, scriptAttributes } from './mount.ts'

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' }

/** Puts the client's script before every other of an HTML page. */
export function injectScript(page: string, base: string, options: InjectedOptions): string {
  const attributes = Object.entries(scriptAttributes(base, options))
    .map(([name, value]) => `${name}="${value.replaceAll(/[&"<]/g, (sign) => escaped[sign]!)}"`)
    .join(' ')
  const script = `<script ${attributes}></script>`
  // The browser makes the parts that a page leaves out: a script before everything lands in its head.
  const place = /<head(\s[^>]*)?>/i.exec(page) ?? /<html(\s[^>]*)?>/i.exec(page) ?? /<!doctype[^>]*>/i.exec(page)
  const end = place ? place.index + place[0].length : 0
  return page.slice(0, end) + script + page.slice(end)
}
