import { existsSync } from 'node:fs'
import { readFile, stat, glob } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ScriptName } from '../../bundle.ts'

export type { ScriptName } from '../../bundle.ts'

const made = new Map<ScriptName, { code: Promise<string>; sourceTime: number }>()

/** The text of a script for the page: the published file, or, in Wove's own workspace, made from the sources. */
export async function pageScript(name: ScriptName): Promise<string> {
  const published = fileURLToPath(new URL(`./page/${name}.js`, import.meta.url))
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
  const recipe = new URL('../../bundle.ts', import.meta.url).href
  const { bundle } = (await import(recipe)) as typeof import('../../bundle.ts')
  return bundle(name)
}

async function newestSource(): Promise<number> {
  let newest = 0
  for await (const file of glob('**/*.{ts,vue,css}', { cwd: new URL('..', import.meta.url) })) {
    newest = Math.max(newest, (await stat(new URL(`../${file}`, import.meta.url))).mtimeMs)
  }
  return newest
}
