/**
 * Writes what is derived from declarations: in each folder named here an `index.ts` that exports every file beside and
 * below it, what package.json publishes, the clients that have a method, the tables of the READMEs, the stylesheets and tables
 * of the components. A new method, behaviour or endpoint is one new file; nothing else has to be told of it.
 *
 *   node scripts/derive.ts            writes
 *   node scripts/derive.ts --check    fails if something is not up to date
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { errorIndex } from './derive/error-index.ts'
import { errorPages } from './derive/error-pages.ts'
import { firstClients } from './derive/first-clients.ts'
import { publishConfigs } from './derive/publish-config.ts'
import { shownTests } from './derive/shown-tests.ts'
import { sizeTables } from './derive/size-tables.ts'
import { deriveWeui } from './derive/weui.ts'
import { weuiTables } from './derive/weui-tables.ts'

const folders = [
  'packages/jssdk/src/methods',
  'packages/jssdk/src/mini-program',
  'packages/jssdk/src/legacy',
  'packages/simulator/src/client/behaviours',
  'packages/simulator/src/client/open-tags/tags',
  'packages/simulator/src/client/profiles',
  'packages/simulator/src/platform/endpoints',
]

const head = '// Derived from the files of this folder by scripts/derive.ts.\n'

const lists = folders.map((folder): [path: string, content: string] => {
  const files = globSync('**/*.ts', { cwd: folder })
    .filter((file) => file !== 'index.ts')
    .sort()
  return [join(folder, 'index.ts'), head + files.map((file) => `export * from './${file}'\n`).join('')]
})

const derived = [
  ...lists,
  firstClients(),
  ...publishConfigs(),
  errorIndex(),
  ...errorPages(),
  ...sizeTables(),
  shownTests(),
  ...deriveWeui(),
  ...(await weuiTables()),
]
const stale = derived.filter(([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content)

if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`Not up to date: ${stale.map(([path]) => path).join(', ')}. Run: node scripts/derive.ts`)
    process.exit(1)
  }
} else {
  for (const [path, content] of stale) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}
