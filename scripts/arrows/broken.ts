import { posix } from 'node:path'
import type { Package } from '../packages.ts'
import { arrows } from './table.ts'

/** The npm package that a specifier belongs to. */
const libraryOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** A sentence for each import and each dependency of a package that the arrows do not allow. */
export function brokenArrows({ name, manifest }: Package, imports: ReadonlyMap<string, readonly string[]>): string[] {
  const allowed = arrows[name]
  if (!allowed) return [`@wove/${name} is not in scripts/arrows/table.ts: say there whom it may import.`]
  const own = `@wove/${name}`
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  const known = new Set([...declared, ...Object.keys(manifest.devDependencies ?? {})])
  const broken: string[] = []

  for (const [file, specifiers] of imports) {
    const entry = Object.entries(manifest.exports).find(([, path]) => path === `./${file}`)?.[0]
    for (const specifier of specifiers) {
      const says = (reason: string) => broken.push(`${own}: ${file} imports ${specifier}: ${reason}.`)
      if (specifier.startsWith('node:')) {
        if (allowed.libraries) says('a page has no Node')
      } else if (specifier.startsWith('.')) {
        const inside = posix.join(posix.dirname(file), specifier).startsWith('src/')
        // The recipe beside `src` makes what is published, and may be named by its types.
        if (!inside && !specifier.endsWith('/bundle.ts')) says('that is outside the package')
      } else if (specifier.startsWith('@wove/')) {
        const target = libraryOf(specifier).slice('@wove/'.length)
        if (target !== name && !allowed.packages.includes(target)) says('that arrow is not in the table')
        else if (target !== name && !declared.includes(`@wove/${target}`)) says('package.json does not name it')
      } else {
        const library = libraryOf(specifier)
        const listed = allowed.libraries?.some((each) => each === library || each === `${entry}: ${library}`) ?? true
        if (!listed) says('that library is not in the table')
        else if (!known.has(library)) says('package.json does not name it')
      }
    }
  }
  for (const dependency of declared) {
    const target = dependency.startsWith('@wove/') && dependency.slice('@wove/'.length)
    if (target && !allowed.packages.includes(target)) {
      broken.push(`${own}: package.json names ${dependency}, and that arrow is not in the table.`)
    }
  }
  return broken
}
