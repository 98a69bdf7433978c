import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import weuiJs from 'weui.js'
import { captures } from './captures.ts'
import { skeleton } from './skeleton.ts'

// Captures the skeletons of WeUI's own example pages, which the components are compared with.
// `vitest run test/weui/fixtures.test.ts -u` writes them anew.

const weui = dirname(createRequire(import.meta.url).resolve('weui/package.json'))

test.each(Object.entries(captures))('the fixture %s is what the weui package shows', async (name, capture) => {
  const [page, selector, index = 0] = capture
  const html = readFileSync(join(weui, `src/example/${page}.html`), 'utf8')
  const example = new DOMParser().parseFromString(html, 'text/html')
  const found = example.querySelectorAll(selector)[index]
  expect(found, `${page} has no ${selector} at ${index}`).toBeDefined()
  await expect(skeleton(found!)).toMatchFileSnapshot(`./fixtures/${name}.txt`)
})

test('the fixture picker is what weui.js shows, which the example page of the picker leaves it to', async () => {
  const rows = [
    { label: 'a', value: 0 },
    { label: 'b', value: 1, disabled: true },
  ]
  weuiJs.picker(rows, { title: 'a', desc: 'b', showClose: true })
  const shown = document.querySelector('.weui-picker')!.parentElement!
  await expect(skeleton(shown)).toMatchFileSnapshot('./fixtures/picker.txt')
})

test('the fixture top-tips is what weui.js shows, whose example page has none', async () => {
  weuiJs.topTips('a')
  const shown = document.querySelector('.weui-toptips')!
  await expect(skeleton(shown)).toMatchFileSnapshot('./fixtures/top-tips.txt')
})

const menu = 'a list of links to the pages of its chapter'

/** The example pages that nothing is captured from, and why. */
const withoutCapture: Record<string, string> = {
  'button/button': menu,
  'form/form': menu,
  'msg/msg': menu,
  'searchbar/searchbar': menu,
  'steps/steps': menu,
  home: 'the front page of the examples',
  index: 'the document that the examples are loaded into',
  layers: 'a picture of which layer lies above which',
  'picker/picker': 'buttons only: weui.js makes the picker, captured below',
  'form/form_access': 'rows that lead on, as on list/list, in a form as on form/form_page',
  'form/form_bottom_fixed': 'form/form_page with its buttons as on button/button_bottom_fixed',
  'form/form_page_old': 'the order of parts before the one on form/form_page',
  'form/form_primary': 'form/form_page with a class more on its groups',
  'form/form_vertical': 'form/form_page with a class more on its rows',
  'input/input': 'the rows of the form pages before these were pages of their own',
  'msg/msg_custom_area_cell': 'msg/msg_success with rows as on list/list',
  'msg/msg_custom_area_preview': 'msg/msg_success with a list as on preview/preview',
  'msg/msg_text': 'msg/msg_success without its icon',
  'msg/msg_text_primary': 'msg/msg_success without its icon, with another button',
  'msg/msg_warn': 'msg/msg_success with another icon',
}

test('something is captured from every example page of the weui package, or nothing for a reason', () => {
  const pages = globSync('**/*.html', { cwd: join(weui, 'src/example') }).map((file) => file.replace('.html', ''))
  const captured = new Set(Object.values(captures).map(([page]) => page))
  expect(pages.filter((page) => !captured.has(page)).sort()).toEqual(Object.keys(withoutCapture).sort())
})
