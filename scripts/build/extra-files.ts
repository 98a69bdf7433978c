import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Package } from '../packages.ts'

/** What `packages/<name>/bundle.ts` exports when a package publishes more than its entries. */
interface Bundle {
  /** Files of `dist` by their path in it. */
  extraFiles(): Promise<Record<string, string>>
}

/** Writes the files that a package's own `bundle.ts` makes: scripts for a page, or for a script tag. */
export async function buildExtraFiles({ folder }: Package): Promise<void> {
  const recipe = join(folder, 'bundle.ts')
  if (!existsSync(recipe)) return
  const { extraFiles } = (await import(pathToFileURL(recipe).href)) as Bundle
  for (const [path, content] of Object.entries(await extraFiles())) {
    const target = join(folder, 'dist', path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}
