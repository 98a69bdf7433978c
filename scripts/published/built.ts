import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readPackages, root } from '../packages.ts'
import { run } from '../run.ts'

/** Builds the packages, unless what lies in each `dist` is newer than all that it was made of. */
export function ensureBuilt(): void {
  const time = (path: string) => statSync(join(root, path)).mtimeMs
  const sources = globSync(['packages/*/{src/**/*,package.json,bundle.ts}', 'scripts/build/*.ts'], { cwd: root })
  const newest = Math.max(...sources.map(time))
  const fresh = readPackages().every(({ name }) => {
    const folder = `packages/${name}/dist`
    const made = existsSync(join(root, folder)) ? globSync(`${folder}/**/*.{js,d.ts}`, { cwd: root }) : []
    return made.some((path) => path.endsWith('.d.ts')) && Math.min(...made.map(time)) > newest
  })
  if (!fresh) run('node', ['scripts/build.ts'])
}
