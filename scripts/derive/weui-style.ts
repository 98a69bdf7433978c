/**
 * Derives the stylesheets of `@wove/weui` from the `weui` package: one for each of its modules, in WeUI's own order,
 * with what reaches the host page taken out. Whole, readable rules come from `weui.css`; the split and the minified
 * files share names of keyframes and lack rules.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { transform } from 'lightningcss'
import {
  atRule,
  type AtRule,
  type ChildNode,
  type Declaration,
  parse,
  type Root,
  root,
  rule as makeRule,
  type Rule,
} from 'postcss'

/** WeUI's modules and the classes that belong to each. The first that fits has it. */
const modules: readonly (readonly [name: string, classes: RegExp])[] = [
  ['base', /^weui-(hidden|a11y|wa-hotarea)/],
  ['check', /^weui-(check(?!box-)|cells_radio|cells_checkbox|icon-checked)/],
  ['half-screen-dialog', /^weui-(half-screen-dialog|icon-btn)/],
  ['bottom-action', /^weui-bottom-fixed-opr/],
  ['icon', /^weui-icon/],
  ['link', /^weui-link/],
  ['button', /^weui-btn(?!_input)/],
  ['uploader', /^weui-(uploader|cell_uploader)/],
  [
    'form',
    /^weui-(form(?!-preview)|cells__group|cells_form|label|input|textarea|select|vcode|cell_(vcode|select)|btn_input)/,
  ],
  ['switch', /^weui-(switch|cell_switch)/],
  ['swipe-cell', /^weui-(cell_swiped|swiped)/],
  ['cell', /^weui-cell/],
  ['gallery', /^weui-gallery/],
  ['msg', /^weui-msg/],
  ['steps', /^weui-steps/],
  ['form-preview', /^weui-form-preview/],
  ['article', /^weui-article/],
  ['tab', /^weui-(tab|navbar|bar)/],
  ['progress', /^weui-progress/],
  ['panel', /^weui-panel/],
  ['media-box', /^weui-media-box/],
  ['grid', /^weui-grid/],
  ['footer', /^weui-footer/],
  ['flex', /^weui-flex/],
  ['dialog', /^weui-dialog/],
  ['toast', /^weui-toast/],
  ['mask', /^weui-mask(?!-loading)/],
  ['action-sheet', /^weui-actionsheet/],
  ['load-more', /^weui-loadmore/],
  ['badge', /^weui-badge/],
  ['top-tips', /^weui-toptips/],
  ['information-bar', /^weui-information-bar/],
  ['list-tips', /^weui-list-tips/],
  ['search-bar', /^weui-search-bar/],
  ['picker', /^weui-picker/],
  ['agree', /^weui-agree/],
  ['loading', /^weui-(loading|primary-loading|mask-loading)/],
  ['slider', /^weui-slider/],
  ['pull-refresh', /^we-pull/],
  ['infinite-list', /^we-list/],
]

/** For mini programs, for engines below the floor, or for mark-up of earlier versions that no component writes. */
const dropped =
  /\bpage\b(?!_)(?=$|[\s:[.])|\bnavigator\b|weui-(switch-cp|skin_android|a11y-combo|wa-hotarea-el|animate|transition|picker__hd|tab__content)/

/** Names of keyframes are global, so they carry WeUI's name. */
const keyframes = new Map([
  ['circleLoading', 'weui-circle-loading'],
  ['weuiAgree', 'weui-agree'],
  ['weuiLoading', 'weui-loading'],
])

const license =
  '/*! WeUI (https://github.com/weui/weui), Copyright Tencent, MIT license. Derived by scripts/derive.ts. */\n'

/** Which module has the rules of a class. */
export function moduleOf(name: string): string | undefined {
  return modules.find(([, classes]) => classes.test(name))?.[0]
}

/**
 * The stylesheets by module and their order: between what is WeUI's for the whole page (`reset`) and what it lacks
 * (`own`); what a single module lacks (`additions`) stands at the end of its own.
 */
export function deriveStyle(
  reset: string,
  own: string,
  additions: ReadonlyMap<string, string>,
): { files: Map<string, string>; order: string[] } {
  const require = createRequire(new URL('../packages/weui/package.json', import.meta.url))
  const css = readFileSync(require.resolve('weui/dist/style/weui.css'), 'utf8').replace(
    /\/\*# sourceMappingURL[^]*/,
    '',
  )
  const source = parse(css)
  mend(source)

  const files = new Map<string, Root>(['base', ...modules.map(([name]) => name)].map((name) => [name, root()]))
  const tokens = takeTokens(source)
  const read = new Set(
    [...[source.toString(), own, ...additions.values()].join('\n').matchAll(/var\((--[\w-]+)/g)].map(
      ([, name]) => name ?? '',
    ),
  )
  for (const value of Array.from(read)) collectReads(tokens, value, read)
  const base = files.get('base')!
  base.append(parse(reset).nodes)
  base.append(tokens.map((rule) => keepTokens(rule, (name) => read.has(name))))
  files.set('tokens', root({ nodes: tokens.map((rule) => keepTokens(rule, (name) => !read.has(name))) }))

  const order = new Set(['base'])
  for (const node of source.nodes) for (const name of distribute(node, files)) order.add(name)
  base.append(parse(own).nodes)
  for (const [name, addition] of additions) {
    files.get(name)!.append(parse(addition).nodes)
    order.add(name)
  }

  return {
    order: [...order],
    files: new Map(
      [...files].filter(([, sheet]) => sheet.nodes.length > 0).map(([name, sheet]) => [name, print(name, sheet)]),
    ),
  }
}

/** Takes away what reaches the host page or no engine of the floor needs. */
function mend(source: Root) {
  source.walkComments((comment) => void comment.remove())
  source.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name === 'keyframes') return
    const selectors = rule.selectors.flatMap(scoped)
    if (selectors.length > 0) rule.selectors = selectors
    else rule.remove()
  })
  source.walkDecls((declaration) => {
    // A page whose root font a script has changed (flexible.js) looks the same.
    declaration.value = declaration.value.replaceAll(/([\d.]+)rem\b/g, (_, rem) => `${Number((rem * 16).toFixed(2))}px`)
    for (const [name, ours] of keyframes) {
      if (declaration.prop.startsWith('animation')) declaration.value = declaration.value.replace(name, ours)
    }
    // constant() was iOS 11.0; a literal before the same property with a variable is for engines without variables.
    const later = declaration.next() as Declaration | undefined
    const superseded = later?.type === 'decl' && later.prop === declaration.prop && /var\(|env\(/.test(later.value)
    if (declaration.value.includes('constant(') || superseded) declaration.remove()
  })
  source.walkAtRules('keyframes', (rule) => {
    const ours = keyframes.get(rule.params)
    if (ours) rule.params = ours
    else rule.remove()
  })
}

/** A selector that stays within WeUI's own elements; nothing where it is not needed. */
function scoped(selector: string): string[] {
  if (selector.startsWith('::') || /^(\*|html|a|a img|input|textarea)$/.test(selector)) return []
  if (selector.startsWith('input[type="search"]'))
    return [selector.replace('input[type="search"]', '.weui-search-bar__input')]
  return dropped.test(selector.replace(/weui-[\w-]*page/g, 'x')) ? [] : [selector]
}

/** The rules that only set custom properties, merged by selector, with sub-themes where WeUI has the body alone. */
function takeTokens(source: Root): Rule[] {
  const merged = new Map<string, Rule>()
  const take = (rule: Rule, media: string) => {
    if (!rule.nodes.every((node) => node.type === 'decl' && node.prop.startsWith('--'))) return
    const selector = rule.selectors.includes('body') ? 'body, .wx-root' : rule.selectors.join(', ')
    const key = `${media}|${selector}`
    const known = merged.get(key) ?? makeRule({ selector, raws: { media } })
    known.append(rule.nodes.map((node) => node.clone()))
    merged.set(key, known)
    rule.remove()
  }
  source.walkRules((rule) => {
    if (rule.parent?.type === 'root') take(rule, '')
  })
  source.walkAtRules('media', (media) => {
    media.walkRules((rule) => take(rule, media.params))
    if (media.nodes?.length === 0) media.remove()
  })
  return [...merged.values()]
}

/** Adds what the value of a property reads in its turn. */
function collectReads(tokens: readonly Rule[], name: string, read: Set<string>) {
  for (const rule of tokens) {
    rule.walkDecls(name, ({ value }) => {
      for (const [, inner = ''] of value.matchAll(/var\((--[\w-]+)/g)) {
        if (read.has(inner)) continue
        read.add(inner)
        collectReads(tokens, inner, read)
      }
    })
  }
}

function keepTokens(rule: Rule, keep: (name: string) => boolean): ChildNode {
  const kept = rule.clone()
  const last = new Map<string, Declaration>()
  kept.walkDecls((declaration) => {
    last.get(declaration.prop)?.remove()
    last.set(declaration.prop, declaration)
    if (!keep(declaration.prop)) declaration.remove()
  })
  const media = rule.raws.media as string
  return media ? atRule({ name: 'media', params: media, nodes: [kept] }) : kept
}

/** Puts a rule into the file of the module that its first class belongs to; tells which. */
function distribute(node: ChildNode, files: ReadonlyMap<string, Root>): string[] {
  if (node.type === 'atrule' && node.name !== 'keyframes') {
    return (node.nodes ?? []).flatMap((inner) => {
      const module = moduleOfNode(inner)
      if (module) files.get(module)!.append(node.clone({ nodes: [] }).append(inner.clone()))
      return module ?? []
    })
  }
  const module = moduleOfNode(node)
  if (module) files.get(module)!.append(node.clone())
  return module ? [module] : []
}

function moduleOfNode(node: ChildNode): string | undefined {
  if (node.type === 'atrule') return node.params === 'weui-agree' ? 'agree' : 'loading'
  if (node.type !== 'rule') return undefined
  const classes = [...node.selector.matchAll(/weui-\w[\w-]*/g)].map(([name]) => name)
  // The first class names the component; the element it is inside of may be another's.
  return classes.map(moduleOf).find(Boolean)
}

function print(name: string, sheet: Root): string {
  const { code } = transform({
    filename: `${name}.css`,
    code: Buffer.from(sheet.toString()),
    targets: { chrome: 86 << 16, ios_saf: 14 << 16, safari: 14 << 16 },
  })
  const printed = parse(Buffer.from(code).toString())
  printed.walkDecls((declaration) => {
    if (declaration.value.includes('url(')) return
    declaration.value = declaration.value.replaceAll(/(?<![\w.-])\d+\.\d+(?=em\b|%|$)/g, roundedUp)
  })
  return license + printed.toString()
}

/**
 * A number that was cut off after six digits, a little larger. 17px × 1.41176 is less than a line of 24px and three
 * times 33.3333% less than the whole, which moves texts and pictures by a pixel.
 */
function roundedUp(number: string): string {
  if (number.replace('.', '').replace(/^0+/, '').length < 6) return number
  const decimals = number.length - number.indexOf('.') - 1
  return (Number(number) + 10 ** -decimals).toFixed(decimals)
}
