/** What the page and the shell are shown in. */
export type ColorScheme = 'system' | 'light' | 'dark'

const kept = 'wove-simulator:color-scheme'
const condition = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g

/** The choice made in this tab. */
export function colorScheme(): ColorScheme {
  const choice = sessionStorage.getItem(kept)
  return choice === 'light' || choice === 'dark' ? choice : 'system'
}

const heard = new Set<() => void>()
const written = new Map<MediaList, string>()
let watching: MutationObserver | undefined

/**
 * Makes the page light or dark whatever the computer is: no script can set what `prefers-color-scheme` answers, so the
 * conditions in the page's style sheets are rewritten, and `matchMedia` answers to match.
 */
export function forceColorScheme(scheme: ColorScheme): void {
  if (scheme === 'system') sessionStorage.removeItem(kept)
  else sessionStorage.setItem(kept, scheme)
  applyColorScheme()
}

/** Applies the choice that was made in this tab, also to the style sheets that are still to come. */
export function applyColorScheme(): void {
  const scheme = colorScheme()
  const root = document.documentElement
  if (scheme === 'system') root.style.removeProperty('color-scheme')
  else root.style.setProperty('color-scheme', scheme, 'important')
  if (!watching) {
    if (scheme === 'system') return
    watching = new MutationObserver(rewriteAll)
    watching.observe(root, { childList: true, subtree: true, characterData: true })
    // A linked sheet can be read only once it is there.
    addEventListener('load', rewriteAll, { capture: true })
  }
  rewriteAll()
  for (const listener of heard) listener()
}

function rewriteAll(): void {
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    rewrite(sheet.media)
    try {
      rewriteRules(sheet.cssRules)
    } catch {
      // The rules of another origin's sheet cannot be read.
    }
  }
}

function rewriteRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule || rule instanceof CSSImportRule) rewrite(rule.media)
    if (rule instanceof CSSImportRule && rule.styleSheet) rewriteRules(rule.styleSheet.cssRules)
    if ('cssRules' in rule) rewriteRules(rule.cssRules as CSSRuleList)
  }
}

function rewrite(media: MediaList): void {
  const original = written.get(media) ?? media.mediaText
  if (!original.includes('prefers-color-scheme')) return
  written.set(media, original)
  const text = decided(original)
  if (media.mediaText !== text) media.mediaText = text
}

/** The query with its colour scheme decided: a condition that always holds, or never. */
function decided(query: string): string {
  const scheme = colorScheme()
  if (scheme === 'system') return query
  return query.replaceAll(condition, (_, asked) => (asked === scheme ? '(min-width: 0px)' : '(max-width: 0px)'))
}

/** Lets `matchMedia` follow the choice. Returns what takes it away again. */
export function watchColorScheme(): () => void {
  const native = window.matchMedia
  // jsdom has none.
  if (!native) return () => {}
  window.matchMedia = (query) => {
    const list = native.call(window, query)
    return query.includes('prefers-color-scheme') ? following(list, query, native) : list
  }
  return () => void (window.matchMedia = native)
}

/** A list that tells of the choice as of a change of the system. */
function following(list: MediaQueryList, query: string, native: typeof window.matchMedia): MediaQueryList {
  const matches = () => native.call(window, decided(query)).matches
  let last = matches()
  Object.defineProperty(list, 'matches', { get: matches, configurable: true })
  heard.add(() => {
    if (matches() === last) return
    last = matches()
    list.dispatchEvent(new MediaQueryListEvent('change', { matches: last, media: query }))
  })
  return list
}
