import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** The first clients that have a method, for `supports()`: as its documentation says, where that is later than 6.0.2. */
export function firstClients(): [path: string, content: string] {
  const lines = globSync('packages/jssdk/src/{methods,legacy}/*/*.ts')
    .sort()
    .flatMap((path) => {
      const [, version = '6.0.2'] = /Client (\d[\d.]*\d)/.exec(readFileSync(path, 'utf8')) ?? []
      return version === '6.0.2' ? [] : [`  ${basename(path, '.ts')}: '${version}',\n`]
    })
  return [
    'packages/jssdk/src/first-clients.ts',
    `// Derived from the documentation of the methods by scripts/derive.ts.
/** The first client on phones that has a method, where that is later than 6.0.2. */
export const firstClients: Readonly<Record<string, string>> = {
${lines.join('')}}
`,
  ]
}
