import { createRequire } from 'node:module'
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data'

// The data is one JSON file; requiring it is quicker than an import with type assertion.
const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData

/** The oldest browsers that page code runs in: the floor of DESIGN. */
const floor = { safari_ios: 14, chrome_android: 86 } as const

const names = { safari_ios: 'iOS', chrome_android: 'Chromium' } as const

/** Where a feature of the web stands in the data: `['AbortSignal', 'any']`. */
export type Feature = readonly [owner: string, member?: string]

/**
 * Which browsers of the floor lack a feature: `iOS 17.4, Chromium 116`, an empty text when none does, and `undefined`
 * when the data does not know the feature.
 */
export function lackingBrowsers([owner, member]: Feature): string | undefined {
  const { api } = data
  const { builtins } = data.javascript
  const candidates = member
    ? [
        api[owner]?.[`${member}_static`],
        api[owner]?.[member],
        builtins?.[owner]?.[member],
        ...(owner === 'Window' ? [api[member]] : []),
      ]
    : [api[owner], api.Window?.[owner], builtins?.[owner], builtins?.globals?.[owner]]
  const found = candidates.find((each): each is Identifier => each?.__compat !== undefined)
  if (!found) return undefined
  return Object.entries(floor)
    .filter(([browser, version]) => {
      const statements = found.__compat?.support[browser as keyof typeof floor]
      if (!statements) return false
      return ![statements].flat().some((each) => supports(each, version))
    })
    .map(([browser]) => {
      const [first] = [found.__compat?.support[browser as keyof typeof floor]].flat() as SimpleSupportStatement[]
      const since = first?.version_added ? ` has it since ${first.version_added}` : ' lacks it'
      return `${names[browser as keyof typeof floor]}${since}`
    })
    .join(', ')
}

function supports({ version_added: since, version_removed: until, flags }: SimpleSupportStatement, version: number) {
  if (flags || typeof since !== 'string' || since === 'preview') return false
  // "≤13" stands for "13 or before".
  const number = (text: string) => Number.parseFloat(text.replace('≤', ''))
  return number(since) <= version && !(typeof until === 'string' && number(until) <= version)
}
