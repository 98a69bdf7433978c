/** A page for each component of `@wove/weui`: its props, events, slots and methods, read from its types and their comments. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ComponentMetaChecker, PropertyMeta, SlotMeta } from 'vue-component-meta'
import { docstringOf } from './weui-docstring.ts'

const root = 'packages/weui/src'
const folder = 'docs/weui'
const index = `${folder}/README.md`
/** Stands where a sentence or an example is missing, until it does not. */
const silent = '(nothing is said)'
const played = 'playground/pages/weui*.vue'

type Derived = [path: string, content: string][]

/**
 * The pages by path. To read the types takes half a minute: it is done only where the sources or the pages are not those of
 * which the index keeps the digest.
 */
export async function weuiTables(): Promise<Derived> {
  const components = globSync('*/We*.{ts,vue}', { cwd: root }).sort()
  const kept = components.map((file) => pageOf(nameOf(file))).filter((path) => existsSync(path))
  const before = kept.map((path): Derived[number] => [path, readFileSync(path, 'utf8')])
  if (existsSync(index) && readFileSync(index, 'utf8').includes(digest(before))) return []

  const { createCheckerByJson } = await import('vue-component-meta')
  const settings = { extends: './tsconfig.json', include: [root], vueCompilerOptions: { strictTemplates: true } }
  const checker = createCheckerByJson(process.cwd(), settings, { noDeclarations: false })
  const pages = components.map((file): Derived[number] => [pageOf(nameOf(file)), page(checker, file)])
  const missing = pages.flatMap(([path, text]) => silences(text).map((what) => `${path}: ${what}`))
  if (missing.length > 0)
    throw new Error(`These have no comment, or no file in ${folder}/examples:\n${missing.join('\n')}`)
  const links = components.map((file) => `- [${nameOf(file)}](${nameOf(file)}.md)`)
  const head = '# The components of `@wove/weui`\n\nDerived from their types by `node scripts/derive.ts`.'
  return [...pages, [index, `${head}\n\n${links.join('\n')}\n\n<!-- of ${digest(pages)} -->\n`]]
}

const nameOf = (file: string) => basename(file).replace(/\.\w+$/, '')
const pageOf = (name: string) => `${folder}/${name}.md`

/** Of the sources, of this recipe and of what was made of them: a page that was changed by hand is made anew, too. */
function digest(pages: Derived): string {
  const hash = createHash('sha256')
  const read = ['scripts/derive/weui-*.ts', `${root}/**/*.{ts,vue}`, `${folder}/examples/*.vue`, played]
  for (const file of globSync(read).sort()) hash.update(file + readFileSync(file, 'utf8'))
  for (const [path, content] of pages) hash.update(path + content)
  return hash.digest('hex').slice(0, 16)
}

function page(checker: ComponentMetaChecker, file: string): string {
  const name = nameOf(file)
  const path = join(process.cwd(), root, file)
  const source = readFileSync(path, 'utf8')
  const isSfc = file.endsWith('.vue')
  const meta = checker.getComponentMeta(path, isSfc ? 'default' : name)
  const models = meta.events.filter((each) => each.name.startsWith('update:'))
  const isModel = ({ name: prop }: PropertyMeta) => models.some((each) => each.name === `update:${prop}`)
  const props = meta.props.filter((each) => isOurs(each) && !isModel(each) && !/^on[A-Z]/.test(each.name))
  const events = meta.events.filter((each) => !each.name.startsWith('update:'))
  const slots = meta.slots.filter((each) => !each.name.startsWith('__@'))
  const exposed = meta.exposed.filter((each) => isOurs(each) && !props.some((prop) => prop.name === each.name))
  const example = exampleOf(name)
  const parts = [
    `# ${name}`,
    docstringOf(name, source) || silent,
    example.includes(`<${name}`) ? `\`\`\`vue\n${example}\`\`\`` : silent,
    whereItIsPlayed(name),
    table(
      'Two-way',
      ['v-model', 'type', ''],
      models.map((each) => [
        code(modelOf(each.name)),
        code(payload(each.type)),
        meta.props.find((prop) => `update:${prop.name}` === each.name)?.description ?? '',
      ]),
    ),
    table(
      'Props',
      ['prop', 'type', 'default', ''],
      props.map((each) => [code(each.name), code(typeOf(each)), code(defaultOf(each)), each.description]),
    ),
    isSfc ? '' : 'Every attribute and listener of its element besides.',
    table(
      'Events',
      ['event', 'gets', ''],
      events.map((each) => [
        code(each.name),
        code(each.type),
        each.description || (isSfc ? commentOf(source, each.name) : 'It was pressed.'),
      ]),
    ),
    table(
      'Slots',
      ['slot', 'gets', ''],
      slots.map((each) => [code(each.name), code(slotType(each)), each.description]),
    ),
    table(
      'Methods',
      ['method', 'type', ''],
      exposed.length > 0
        ? exposed.map((each) => [code(each.name), code(each.type), each.description])
        : exposedNames(source).map(([method, comment]) => [code(method), '', comment]),
    ),
  ]
  return `${parts.filter((each) => each !== '').join('\n\n')}\n`
}

function exampleOf(name: string): string {
  const path = `${folder}/examples/${name}.vue`
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** The pages of the playground on which a component can be tried. */
function whereItIsPlayed(name: string): string {
  const pages = globSync(played)
    .sort()
    .filter((path) => new RegExp(`<${name}\\b`).test(readFileSync(path, 'utf8')))
    .map((path) => `[${basename(path, '.vue')}](../../${path})`)
  return pages.length > 0 ? `To be tried in the playground: ${pages.join(', ')}.` : ''
}

/** What a component declares itself, apart from Vue's and HTML's own. */
const isOurs = (each: Pick<PropertyMeta, 'getDeclarations'>) =>
  each.getDeclarations().some(({ file }) => file.includes(`/${root}/`))

const typeOf = ({ type, required }: PropertyMeta) =>
  required ? `${type} (required)` : type.replace(/ \| undefined$/, '')
const defaultOf = (each: PropertyMeta) => each.tags.find(({ name }) => name === 'default')?.text ?? each.default ?? ''
const slotType = ({ type }: SlotMeta) => (type === 'any' ? '' : type)
const modelOf = (event: string) => event.replace('update:', 'v-model:').replace(':modelValue', '')
/** `[value: boolean]` is what the event gets; the model is its only value. */
const payload = (type: string) => type.replace(/^\[\w+\??: (.*)\]$/s, '$1')

/** The comment above an event in `defineEmits`, which its type has lost. */
function commentOf(source: string, event: string): string {
  const declared = /defineEmits<\{(.*?)\n\}>/s.exec(source)?.[1] ?? ''
  const found = new RegExp(`/\\*\\* ((?:(?!\\*/).)*) \\*/\\s+'?${event}'?:`, 's').exec(declared)?.[1]
  return found?.replaceAll(/\s*\n\s*\*?\s*/g, ' ') ?? ''
}

/** What `defineExpose` names, with its comments: of a component that is generic the types do not tell. */
function exposedNames(source: string): [name: string, comment: string][] {
  const [, block = ''] = /defineExpose\(\{\n(.*?)\n\}\)/s.exec(source) ?? []
  const members = block.matchAll(/^ {2}(?:\/\*\* (.*?) \*\/\n {2})?(?:async )?(\w+)/gm)
  return [...members].map(([, comment = '', name = '']) => [name, comment])
}

/** As code, unless it is a sentence that has code in it. */
function code(text: string): string {
  return text === '' || text.includes('`') ? text : `\`${text}\``
}

/** What a page has no sentence or example for. */
function silences(text: string): string[] {
  const rows = [...text.matchAll(/^\| (`[^`]*`) \|.*\| {2}\|$/gm)].map(([, name = '']) => name)
  return text.includes(silent) ? ['the component itself, or its example', ...rows] : rows
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) =>
    `| ${cells.map((each) => each.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
  return [`## ${title}`, '', line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
