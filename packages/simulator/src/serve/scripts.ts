import { existsSync } from 'node:fs'
import { readFile, stat, glob } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScriptName } from '../../bundle.ts'

export type { ScriptName } from '../../bundle.ts'

// Paths from `import.meta.dirname`: a bundler takes `new URL(…, import.meta.url)` for an asset to inline.
const source = join(import.meta.dirname, '..')
const recipe = join(source, '../bundle.ts')

const made = new Map<ScriptName, { code: Promise<string>; sourceTime: number }>()

/** The text of a script for the page: the published file, or, in Wove's own workspace, made from the sources. */
export async function pageScript(name: ScriptName): Promise<string> {
  const published = join(import.meta.dirname, 'page', `${name}.js`)
  if (existsSync(published)) return readFile(published, 'utf8')

  const sourceTime = await newestSource()
  const kept = made.get(name)
  if (kept && kept.sourceTime === sourceTime) return kept.code
  // Kept while it is being made: several pages ask at once.
  const code = make(name)
  made.set(name, { code, sourceTime })
  code.catch(() => made.delete(name))
  return code
}

async function make(name: ScriptName): Promise<string> {
  const { bundle } = (await import(/* @vite-ignore */ recipe)) as typeof import('../../bundle.ts')
  return bundle(name)
}

async function newestSource(): Promise<number> {
  let newest = 0
  for await (const file of glob('**/*.{ts,vue,css}', { cwd: source })) {
    newest = Math.max(newest, (await stat(join(source, file))).mtimeMs)
  }
  return newest
}
