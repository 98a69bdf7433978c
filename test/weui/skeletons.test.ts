import * as weui from '@wove/weui'
import { mount } from '@vue/test-utils'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { h, isVNode, nextTick } from 'vue'
import { expect, test } from 'vitest'
import { skeleton } from './skeleton.ts'
import { content } from './skeletons/content.ts'
import { differences } from './skeletons/differences.ts'
import { forms } from './skeletons/forms.ts'
import { popups } from './skeletons/popups.ts'

const cases = { ...content, ...forms, ...popups }

for (const [name, [render, ...differs]] of Object.entries(cases)) {
  test(`${name} has the elements and classes of WeUI's own example`, async () => {
    let official = readFileSync(join(import.meta.dirname, 'fixtures', `${name}.txt`), 'utf8')
    for (const reason of differs) {
      const [from, to] = differences[reason]
      official = typeof to === 'string' ? official.replace(from, to) : official.replace(from, to)
    }
    const root = official.split('\n', 1)[0]!.trim()
    const page = mount(
      { render: () => h('main', render()) },
      { attachTo: document.body, global: { stubs: { transition: true } } },
    )
    await nextTick()
    await nextTick()
    // A popup stands in the body; its frame is a block without a class of WeUI's.
    const found = root === 'div' ? document.querySelector('.we-popup') : document.querySelector(root)
    expect(found, `no ${root} in ${document.body.innerHTML}`).not.toBeNull()
    expect(skeleton(found!)).toBe(official)
    page.unmount()
  })
}

/** Components whose elements no example page of WeUI's shows by themselves. */
const withoutExample = {
  WeAreaField: 'the row of WePickerField, which is compared',
  WeAreaPicker: 'WePicker with the rows of areas',
  WeConfigProvider: 'an element without a look',
  WeDateField: 'the row of WePickerField, which is compared',
  WeDatePicker: 'WePicker with the rows of dates',
  WeForm: 'a form element without a class',
  WeInfiniteList: 'WeUI has none; its states are WeLoadMore',
  WePicture: 'WeUI has none',
  WePickerView: 'the wheels of WePicker, compared with them',
  WePullRefresh: 'WeUI has none',
  WeGrid: 'a block around WeGridItem, which is compared',
}

/** The components that a case draws, those in slots included. */
function drawn(node: unknown): unknown[] {
  if (typeof node === 'function') return drawn(node())
  if (isVNode(node)) return [node.type, ...drawn(node.children)]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(drawn) : []
}

test('every component is compared with an example of WeUI, or has none', () => {
  const compared = new Set(Object.values(cases).flatMap(([render]) => drawn(render())))
  const left = Object.entries(weui).filter(([name, part]) => /^We[A-Z]/.test(name) && !compared.has(part))
  expect(left.map(([name]) => name).sort()).toEqual(Object.keys(withoutExample).sort())
})

test('every fixture is compared with a component', () => {
  const fixtures = readdirSync(join(import.meta.dirname, 'fixtures')).map((file) => file.replace('.txt', ''))
  expect(fixtures.filter((name) => !(name in cases))).toEqual([])
})
