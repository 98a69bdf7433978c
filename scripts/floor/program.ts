import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { compileScript, parse } from 'vue/compiler-sfc'
import { root } from '../packages.ts'

// TypeScript's own library is large, and the same for every program.
const libraryFiles = new Map<string, ts.SourceFile>()

/** The compiler's view of some sources. A component is seen as the module that its scripts and template become. */
export function createProgram(folders: readonly string[], planted: Readonly<Record<string, string>> = {}): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  // Node's types name their own `fetch`, `AbortSignal`, `.at()` …, which are not the browser's.
  Object.assign(options, { types: [], lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] })

  const host = ts.createCompilerHost(options)
  const component = (path: string) => (path.endsWith('.vue.ts') ? path.slice(0, -'.ts'.length) : undefined)
  const fileExists = host.fileExists.bind(host)
  const readFile = host.readFile.bind(host)
  host.fileExists = (path) => path in planted || fileExists(path) || existsSync(component(path) ?? path)
  host.readFile = (path) => {
    const vue = component(path)
    return planted[path] ?? (vue && existsSync(vue) ? compiled(vue) : readFile(path))
  }
  host.getSourceFile = (path, version) => {
    const kept = libraryFiles.get(path)
    if (kept) return kept
    const text = host.readFile(path)
    if (text === undefined) return undefined
    const file = ts.createSourceFile(path, text, version, true)
    if (/\/lib\.[^/]*\.d\.ts$/.test(path)) libraryFiles.set(path, file)
    return file
  }

  const sources = folders.flatMap((folder) =>
    globSync('**/*.{ts,vue}', { cwd: folder }).map((file) => join(folder, file.replace(/\.vue$/, '.vue.ts'))),
  )
  return ts.createProgram({ rootNames: [...sources, ...Object.keys(planted)], options, host })
}

function compiled(path: string): string {
  const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path })
  if (!descriptor.script && !descriptor.scriptSetup) return 'export default {}'
  return compileScript(descriptor, { id: path, inlineTemplate: true }).content
}
