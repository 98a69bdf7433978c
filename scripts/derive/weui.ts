/** What is derived for `@wove/weui`: its stylesheets, the list of its components, their global types and their styles. */
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { deriveStyle, moduleOf } from './weui-style.ts'

const root = 'packages/weui'
const head = '// Derived from the files of this folder by scripts/derive.ts.\n'

/** The derived files by path. */
export function deriveWeui(): Map<string, string> {
  const read = (name: string) => readFileSync(join(root, 'src/style', name), 'utf8')
  const additions = globSync('*.css', { cwd: join(root, 'src/style/modules') }).sort()
  const style = deriveStyle(
    read('reset.css'),
    read('own.css'),
    new Map(additions.map((file) => [basename(file, '.css'), read(join('modules', file))])),
  )
  const components = globSync('*/We*.{ts,vue}', { cwd: join(root, 'src') }).sort()
  const names = components.map((file) => basename(file).replace(/\.\w+$/, ''))

  const folders = [...new Set(components.map((file) => dirname(file)))]
  const list = folders.map((folder) => {
    const own = names.filter((_, i) => dirname(components[i]!) === folder)
    return `export { ${own.join(', ')} } from './${folder}/index.ts'\n`
  })
  const types = names.map((name) => `    ${name}: typeof components.${name}\n`).join('')
  const styles = names.map((name, i) => {
    const used = stylesOf(join(root, 'src', components[i]!)).sort(
      (a, b) => style.order.indexOf(a) - style.order.indexOf(b),
    )
    return `  ${name}: [${used.map((each) => `'${each}'`).join(', ')}],\n`
  })

  return new Map([
    ...[...style.files].map(([name, css]) => [join(root, 'style', `${name}.css`), css] as const),
    [join(root, 'style.css'), style.order.map((name) => `@import './style/${name}.css';\n`).join('')],
    [join(root, 'src/components.ts'), head + list.join('')],
    [
      join(root, 'src/global-components.ts'),
      `${head}import type * as components from './components.ts'\n\ndeclare module 'vue' {\n  export interface GlobalComponents {\n${types}  }\n}\n`,
    ],
    [
      join(root, 'src/styles.ts'),
      `${head}/** The stylesheets that each component needs, besides \`base\`. */\nexport const styles: Readonly<Record<string, readonly string[]>> = {\n${styles.join('')}}\n`,
    ],
  ])
}

/** The stylesheets whose classes a file writes, or a file that it imports. */
function stylesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  const imports = [...text.matchAll(/(?:import|export)\s(?!type)[^']*from '(\.[^']+)'/g)].map(([, path = '']) =>
    relative('.', join(dirname(file), path)),
  )
  const classes = [...text.matchAll(/we(?:ui)?-[a-zA-Z]\w*(?:-\w+)*/g)].map(([name]) => moduleOf(name))
  return [...new Set([...classes, ...imports.flatMap((each) => stylesOf(each, seen))])].filter(
    (each): each is string => each !== undefined && each !== 'base',
  )
}
