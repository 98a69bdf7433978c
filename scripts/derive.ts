/**
 * Writes the lists that are derived from declarations: in each folder named here an `index.ts` that exports every file
 * beside and below it. A new method, behaviour or endpoint is one new file; nothing else has to be told of it.
 *
 *   node scripts/derive.ts            writes
 *   node scripts/derive.ts --check    fails if a list is not up to date
 */
import { globSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'

const folders = [
  'packages/jssdk/src/methods',
  'packages/simulator/src/client/behaviours',
  'packages/simulator/src/client/open-tags/tags',
  'packages/simulator/src/client/profiles',
  'packages/simulator/src/platform/endpoints',
]

const head = '// Derived from the files of this folder by scripts/derive.ts.\n'

const stale = folders.filter((folder) => {
  const files = globSync('**/*.ts', { cwd: folder })
    .filter((file) => file !== 'index.ts')
    .sort()
  const list = head + files.map((file) => `export * from './${file}'\n`).join('')
  const path = join(folder, 'index.ts')
  if (existsSync(path) && readFileSync(path, 'utf8') === list) return false
  if (!process.argv.includes('--check')) writeFileSync(path, list)
  return true
})

if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Not up to date: ${stale.join(', ')}. Run: node scripts/derive.ts`)
  process.exit(1)
}
