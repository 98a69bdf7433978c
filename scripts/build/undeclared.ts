import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importsOf } from '../arrows/imports.ts'
import type { Package } from '../packages.ts'

/**
 * What the built modules import and package.json does not name: whoever installs the package would not have it. The
 * linters of packages do not look for it.
 */
export function undeclaredImports({ folder, manifest }: Package): string[] {
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  const imported = globSync('dist/**/*.js', { cwd: folder }).flatMap((file) =>
    importsOf(readFileSync(join(folder, file), 'utf8'), file),
  )
  const missing = imported.filter(
    (from) => !/^(\.|\/|node:)/.test(from) && !declared.some((name) => from === name || from.startsWith(`${name}/`)),
  )
  return [...new Set(missing)]
}
