// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { transform } from 'lightningcss'
import { parse } from 'postcss'
import { expect, test } from 'vitest'
import { WeuiResolver } from '@wove/weui/resolver'

const folder = join(import.meta.dirname, '../../packages/weui/style')
const read = (name: string) => readFileSync(join(folder, `${name}.css`), 'utf8')
const files = readdirSync(folder).map((file) => file.replace('.css', ''))

function gzipped(names: Iterable<string>): number {
  const code = Buffer.from([...names].map(read).join('\n'))
  return gzipSync(transform({ filename: 'all.css', code, minify: true }).code, { level: 9 }).length
}

test.each(files)('every rule of %s holds for WeUI elements only', (name) => {
  const strangers: string[] = []
  parse(read(name)).walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name === 'keyframes') return
    for (const selector of rule.selectors) {
      const onlyTokens = rule.nodes.every((node) => node.type === 'decl' && node.prop.startsWith('--we'))
      const ours = /weui-|\.wx-root|\.we-|data-we-/.test(selector.replace(/\[data-weui-[^\]]*\]/g, ''))
      if (!ours && !(onlyTokens && selector.startsWith('body'))) strangers.push(selector)
    }
  })
  expect(strangers).toEqual([])
})

test('no two keyframes share a name, and all carry that of WeUI', () => {
  const names: string[] = []
  for (const name of files) parse(read(name)).walkAtRules('keyframes', ({ params }) => void names.push(params))
  expect(names.filter((name) => !name.startsWith('weui-'))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('weui-circle-loading')
})

test('no length depends on the font of the page root', () => {
  for (const name of files) expect(read(name)).not.toMatch(/\d+rem\b/)
})

test('a line is as high as WeUI has it, whatever digits a minifier cuts off', () => {
  const code = transform({ filename: 'cell.css', code: Buffer.from(read('cell')), minify: true }).code.toString()
  const [, fontSize, lineHeight] = /\.weui-cell\{[^}]*font-size:(\d+)px;line-height:([\d.]+)/.exec(code) ?? []
  expect(Number(fontSize) * Number(lineHeight)).toBeGreaterThanOrEqual(24)
})

test('what the split of the weui package lacks is here', () => {
  expect(read('cell')).toContain('.weui-cell_access')
  expect(read('swipe-cell')).toContain('.weui-swiped-btn')
})

test('every icon is drawn by the stylesheet of the icons', () => {
  const source = readFileSync(join(folder, '../src/icon/WeIcon.ts'), 'utf8')
  const names = [...source.matchAll(/^ {2}\| '([\w-]+)'/gm)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(25)
  expect(names.filter((name) => !read('icon').includes(`.weui-icon-${name} {`))).toEqual([])
})

test('every stylesheet that a component names exists', () => {
  for (const name of ['WeDialog', 'WeField', 'WeToast', 'WeVcodeField']) {
    for (const file of WeuiResolver().resolve(name)!.sideEffects) {
      expect(existsSync(join(folder, '..', file.replace('@wove/weui/', '')))).toBe(true)
    }
  }
})

test('a button costs less than 4 KB of styles, and what ten parts need less than 16', () => {
  const needs = (...names: string[]) =>
    new Set(
      names.flatMap((name) =>
        WeuiResolver()
          .resolve(name)!
          .sideEffects.map((file) => file.replace(/.*\/|\.css/g, '')),
      ),
    )
  expect(gzipped(needs('WeButton'))).toBeLessThan(6 * 1024)
  const set = needs('WeButton', 'WeCell', 'WeDialog', 'WeToast', 'WeActionSheet', 'WeField', 'WeInput', 'WeTextarea')
  for (const each of needs('WeRadioGroup', 'WeCheckboxGroup', 'WeSwitch', 'WeSlider')) set.add(each)
  for (const each of ['picker', 'uploader', 'search-bar', 'tab', 'half-screen-dialog']) set.add(each)
  expect(gzipped(set)).toBeLessThan(16 * 1024)
})
