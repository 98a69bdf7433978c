import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Package, root } from '../packages.ts'

const made = resolve(root, '.cache/types')

/** The declarations of every package, in one run of the compiler: it reads most files of one for the others anyway. */
export function buildTypes(packages: readonly Package[]): void {
  rmSync(made, { recursive: true, force: true })
  mkdirSync(made, { recursive: true })
  const config = {
    extends: resolve(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: resolve(root, 'packages'),
      outDir: '.',
    },
    include: packages.map(({ folder }) => `${folder}/src`),
    exclude: [],
  }
  // The compiler writes the errors of sources where they are; types are looked up from here.
  const path = join(made, 'tsconfig.json')
  writeFileSync(path, JSON.stringify(config))
  const { status } = spawnSync('vue-tsc', ['-p', path], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The declarations were not made: vue-tsc found the errors above.')

  for (const { name, folder } of packages) {
    const source = join(made, name, 'src')
    for (const file of globSync('**/*.d.ts', { cwd: source })) {
      const target = join(folder, 'dist', file)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, publishable(readFileSync(join(source, file), 'utf8')))
    }
  }
}

/**
 * Names imports by what is published. TypeScript leaves `./x.ts` and `./x.vue` as they stand in the source, and a
 * consumer under `node16` resolution finds neither; a stylesheet has no declaration at all.
 */
function publishable(declaration: string): string {
  return declaration
    .replaceAll(/^import '[^']+\.css';\n/gm, '')
    .replaceAll(
      /(\bfrom |\bimport\(|^import )(['"])(\.{1,2}\/[^'"]+?)(\.ts|\.vue)\2/gm,
      (_, before, quote, path, end) => [before, quote, path, end === '.vue' ? '.vue.js' : '.js', quote].join(''),
    )
}
