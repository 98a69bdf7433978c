import { globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Package, readPackages, root } from '../packages.ts'
import { run } from '../run.ts'
import { ensureBuilt } from './built.ts'

/** A package as it would be published. */
export interface Tarball extends Package {
  /** The packed file, absolute. */
  path: string
}

let packed: Tarball[] | undefined

/** Packs every package as `pnpm publish` would, once for all checks of a run. */
export function packedTarballs(): Tarball[] {
  return (packed ??= pack())
}

function pack(): Tarball[] {
  ensureBuilt()
  const folder = join(root, '.cache/tarballs')
  rmSync(folder, { recursive: true, force: true })
  return readPackages().map((each) => {
    const target = join(folder, each.name)
    run('pnpm', ['pack', '--pack-destination', target], { cwd: each.folder, quiet: true })
    const [file] = globSync('*.tgz', { cwd: target })
    if (!file) throw new Error(`pnpm pack made no tarball of ${each.manifest.name}.`)
    return { ...each, path: join(target, file) }
  })
}
