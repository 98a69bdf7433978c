import { globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createProgram } from '../floor/program.ts'
import { findViolations } from '../floor/usage.ts'
import { root } from '../packages.ts'

/** What runs in a person's webview. The simulator runs in a developer's browser. */
const folders = globSync('packages/{core,jssdk,oauth,vue,weui}/src', { cwd: root }).map((each) => join(root, each))

/** Page packages use nothing that iOS 14 or Chromium 86 lacks, unless they ask for it first. */
export function check(): void {
  const inside = (path: string) => folders.some((folder) => path.startsWith(`${folder}/`))
  const violations = findViolations(createProgram(folders), inside)
  for (const { path, line, name, lacking } of violations) {
    console.log(`${relative(root, path)}:${line}: ${name}: ${lacking}`)
  }
  if (violations.length > 0) throw new Error(`${violations.length} uses of what the floor lacks, without a fallback.`)
}
