/** `npm run build`: ESM, declarations and extra files of every package in its `dist`. */
import { globSync, statSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { join } from 'node:path'
import { buildExtraFiles } from './build/extra-files.ts'
import { buildJavaScript } from './build/javascript.ts'
import { buildTypes } from './build/types.ts'
import { type Package, publishedExports, readPackages } from './packages.ts'

const packages = readPackages()
const started = performance.now()

for (const each of packages) {
  if (!isDeepStrictEqual(publishedExports(each), each.manifest.publishConfig.exports)) {
    stop(`publishConfig.exports of @wove/${each.name} is not what its exports publish. Run: node scripts/derive.ts`)
  }
}
for (const each of packages) {
  await buildJavaScript(each)
  await buildExtraFiles(each)
}
try {
  buildTypes(packages)
} catch (error) {
  stop((error as Error).message)
}
for (const each of packages) {
  const missing = publishedFiles(each).filter((path) => globSync(path, { cwd: each.folder }).length === 0)
  if (missing.length > 0) stop(`@wove/${each.name} publishes ${missing.join(', ')}, which the build did not make.`)
  const scripts = globSync('dist/**/*.{js,css}', { cwd: each.folder })
  const bytes = scripts.reduce((sum, path) => sum + statSync(join(each.folder, path)).size, 0)
  console.log(
    `@wove/${each.name.padEnd(10)} ${String(scripts.length).padStart(3)} files ${Math.round(bytes / 1024)} kB`,
  )
}
console.log(`built in ${Math.round((performance.now() - started) / 100) / 10} s`)

/** The files that the published manifest names. */
function publishedFiles(each: Package): string[] {
  return Object.values(publishedExports(each)).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  )
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
