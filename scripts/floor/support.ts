import { createRequire } from 'node:module'
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data'

// One large JSON file; requiring it is quicker than importing it.
const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData

/** The oldest browsers that page code runs in: the floor of DESIGN. */
const floor = [
  { browser: 'safari_ios', name: 'iOS', version: 14 },
  { browser: 'chrome_android', name: 'Chromium', version: 86 },
] as const

/** A feature of the web's or the language's own library: `['AbortSignal', 'any']`, `['structuredClone']`. */
export type Feature = readonly [owner: string, member?: string]

/**
 * Which browsers of the floor lack a feature: `iOS has it since 17.4, Chromium lacks it`, an empty text when none does,
 * and `undefined` when the data does not know the feature.
 */
export function lackingFeature([owner, member]: Feature): string | undefined {
  const { api } = data
  const { builtins } = data.javascript
  if (!member) return lacking([api[owner], api.Window?.[owner], builtins?.[owner], builtins?.globals?.[owner]])
  return lacking([
    api[owner]?.[`${member}_static`],
    api[owner]?.[member],
    builtins?.[owner]?.[member],
    ...(owner === 'Window' ? [api[member]] : []),
  ])
}

/** The same for CSS, by the place in the data: `['properties', 'gap', 'flex_context']`. */
export function lackingStyle(path: readonly string[]): string | undefined {
  let found: Identifier | undefined = data.css
  for (const step of path) found = found?.[step]
  return lacking([found])
}

function lacking(candidates: readonly (Identifier | undefined)[]): string | undefined {
  const support = candidates.find((each) => each?.__compat)?.__compat?.support
  if (!support) return undefined
  return floor
    .map(({ browser, name, version }) => {
      const statements = [support[browser] ?? []].flat()
      if (statements.length === 0 || statements.some((each) => supports(each, version))) return ''
      const since = statements[0]?.version_added
      return since ? `${name} has it since ${since}` : `${name} lacks it`
    })
    .filter(Boolean)
    .join(', ')
}

function supports({ version_added: since, version_removed: until, flags }: SimpleSupportStatement, version: number) {
  if (flags || typeof since !== 'string' || since === 'preview') return false
  // "≤13" stands for "13 or before".
  const number = (text: string) => Number.parseFloat(text.replace('≤', ''))
  return number(since) <= version && !(typeof until === 'string' && number(until) <= version)
}
