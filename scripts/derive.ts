/**
 * Writes the lists that are derived from declarations: in each folder named here an `index.ts` that exports every file
 * beside and below it. A new method, behaviour or endpoint is one new file; nothing else has to be told of it.
 *
 *   node scripts/derive.ts            writes
 *   node scripts/derive.ts --check    fails if a list is not up to date
 */
import { globSync, mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deriveWeui } from './derive-weui.ts'

const folders = [
  'packages/jssdk/src/methods',
  'packages/simulator/src/client/behaviours',
  'packages/simulator/src/client/profiles',
  'packages/simulator/src/platform/endpoints',
]

const head = '// Derived from the files of this folder by scripts/derive.ts.\n'

const lists = folders.map((folder): [path: string, text: string] => {
  const files = globSync('**/*.ts', { cwd: folder })
    .filter((file) => file !== 'index.ts')
    .sort()
  return [join(folder, 'index.ts'), head + files.map((file) => `export * from './${file}'\n`).join('')]
})

const stale = [...lists, ...deriveWeui()].flatMap(([path, text]) => {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return []
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return [path]
})

if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Not up to date: ${stale.join(', ')}. Run: node scripts/derive.ts`)
  process.exit(1)
}
