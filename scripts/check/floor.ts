import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'vue/compiler-sfc'
import { createProgram } from '../floor/program.ts'
import { findStyleViolations } from '../floor/styles.ts'
import { findViolations } from '../floor/usage.ts'
import { root } from '../packages.ts'

/** What runs in a person's webview. The simulator runs in a developer's browser. */
const page = 'packages/{core,jssdk,oauth,vue,weui}'
const folders = globSync(`${page}/src`, { cwd: root }).map((each) => join(root, each))

/** Page packages use nothing that iOS 14 or Chromium 86 lacks, unless they ask for it first. */
export function check(): void {
  const inside = (path: string) => folders.some((folder) => path.startsWith(`${folder}/`))
  const violations = [...findViolations(createProgram(folders), inside), ...inStyles()]
  for (const { path, line, name, lacking } of violations) {
    console.log(`${relative(root, path)}:${line}: ${name}: ${lacking}`)
  }
  if (violations.length > 0) throw new Error(`${violations.length} uses of what the floor lacks, without a fallback.`)
}

/** In the stylesheets and in the styles of components. */
function inStyles() {
  return globSync(`${page}/src/**/*.{css,vue}`, { cwd: root }).flatMap((file) => {
    const path = join(root, file)
    const text = readFileSync(path, 'utf8')
    if (file.endsWith('.css')) return findStyleViolations(text, path)
    // The lines before a block are kept, so that a complaint names the right one.
    return parse(text).descriptor.styles.flatMap(({ content, loc }) =>
      findStyleViolations('\n'.repeat(loc.start.line - 1) + content, path),
    )
  })
}
