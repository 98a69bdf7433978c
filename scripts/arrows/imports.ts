import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

/** Every specifier that a source imports from, as it stands there: types, re-exports and `import()` too. */
export function importsOf(code: string, path: string): string[] {
  if (path.endsWith('.css')) return [...code.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map(([, from]) => from!)
  if (!path.endsWith('.vue')) return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName)
  const { descriptor } = parse(code)
  const scripts = [descriptor.script, descriptor.scriptSetup].map((block) => block?.content ?? '')
  const styles = descriptor.styles.map(({ content }) => content)
  return [
    ...scripts.flatMap((script) => importsOf(script, 'script.ts')),
    ...styles.flatMap((style) => importsOf(style, 'style.css')),
  ]
}

/** The imports of each source file of a package, by its path within it. */
export function importsByFile(folder: string): Map<string, string[]> {
  const files = globSync('src/**/*.{ts,vue,css}', { cwd: folder }).sort()
  return new Map(files.map((file) => [file, importsOf(readFileSync(join(folder, file), 'utf8'), file)]))
}
