import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { examplesOfMarkdown, examplesOfSource } from '../examples/extract.ts'
import { root } from '../packages.ts'
import { run } from '../run.ts'

const documents = ['README*.md', 'packages/*/README.md', 'docs/**/*.md']
const sources = ['packages/*/src/**/*.{ts,vue}']

/** Files that every app has, and an example may import. */
const ofTheApp = {
  'App.vue': '<template><main /></template>\n',
  'router.ts': `import { createRouter, createWebHistory } from 'vue-router'
export const router = createRouter({ history: createWebHistory(), routes: [] })
`,
  'ScanButton.vue': readFileSync(join(root, 'test/tarballs/app/ScanButton.vue'), 'utf8'),
}

/** Every code block of the documentation and every `@example` compiles on its own. */
export function check(): void {
  const folder = join(root, '.cache/examples')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const examples = [
    ...globSync(documents, { cwd: root, exclude: ['**/node_modules'] }).flatMap((path) =>
      examplesOfMarkdown(read(path)).map((example) => ({ path, ...example })),
    ),
    ...globSync(sources, { cwd: root }).flatMap((path) =>
      examplesOfSource(read(path)).map((example) => ({ path, ...example })),
    ),
  ]
  const files = examples.map(({ path, line, language, code }) => {
    // The compiler's complaint then names the place.
    const file = `${path.replaceAll('/', '__')}__line-${line}.${language}`
    // Without an import or export a file is no module, and its names are everybody's.
    writeFileSync(join(folder, file), language === 'ts' ? `${code}\nexport {}\n` : code)
    return file
  })
  for (const [file, code] of Object.entries(ofTheApp)) writeFileSync(join(folder, file), code)
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
    files,
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  run('vue-tsc', ['-p', join(folder, 'tsconfig.json')])
  const documented = new Set(examples.map(({ path }) => path)).size
  console.log(`${examples.length} examples of ${documented} files compile`)
}
