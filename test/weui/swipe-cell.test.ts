import { WeCell, WeSwipeCell } from '@wove/weui'
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { h, nextTick } from 'vue'

const actions = [
  { value: 'later', label: 'Later' },
  { value: 'delete', label: 'Delete', type: 'warn' as const },
]

/** jsdom has no layout: the actions are as wide as a test says. */
function cell(props: object = {}) {
  const page = mount(WeSwipeCell, {
    props: { actions, ...props },
    slots: { default: () => h(WeCell, { title: 'Mail', clickable: true }) },
    attachTo: document.body,
  })
  const buttons = page.find('.weui-cell_swiped > .weui-cell__ft')
  if (buttons.exists()) Object.defineProperty(buttons.element, 'offsetWidth', { value: 120 })
  const row = page.find<HTMLElement>('.weui-cell_swiped > .weui-cell__bd')
  return { page, row, isOpen: () => row.element.style.transform === 'translateX(-120px)' }
}

type Point = [x: number, y: number]
async function swipe(row: { element: Element }, ...way: Point[]) {
  const fire = (type: string, [clientX, clientY]: Point) => {
    const event = new MouseEvent(type, { clientX, clientY, bubbles: true, cancelable: true })
    Object.assign(event, { pointerId: 1, isPrimary: true })
    row.element.dispatchEvent(event)
  }
  fire('pointerdown', way[0]!)
  for (const point of way.slice(1)) fire('pointermove', point)
  fire('pointerup', way.at(-1)!)
  await nextTick()
}

test('a finger to the left brings the actions to light, one to the right hides them', async () => {
  const { page, row, isOpen } = cell()
  await swipe(row, [200, 50], [180, 50], [100, 52])
  expect(isOpen()).toBe(true)
  expect(page.emitted('open')).toHaveLength(1)
  await swipe(row, [100, 50], [130, 50], [210, 50])
  expect(isOpen()).toBe(false)
  expect(page.emitted('update:open')).toEqual([[true], [false]])
  page.unmount()
})

test('a finger that scrolls moves nothing', async () => {
  const { page, row } = cell()
  await swipe(row, [200, 50], [190, 80], [60, 200])
  expect(row.element.style.transform).toBe('')
  expect(page.emitted('update:open')).toBeUndefined()
  page.unmount()
})

test('the actions are in the order of Tab: what has the focus is brought to light, and Escape hides it', async () => {
  const { page, isOpen } = cell()
  const later = page.findAll<HTMLButtonElement>('.weui-swiped-btn')[0]!
  later.element.focus()
  await nextTick()
  expect(isOpen()).toBe(true)
  await later.trigger('keydown', { key: 'Escape' })
  expect(isOpen()).toBe(false)
  expect(document.activeElement?.textContent).toContain('Mail')
  page.unmount()
})

test('an action says which it is, closes the row and leaves the focus in it', async () => {
  const { page, isOpen } = cell()
  const button = page.findAll<HTMLButtonElement>('.weui-swiped-btn')[1]!
  button.element.focus()
  await button.trigger('click')
  expect(page.emitted('action')).toEqual([['delete']])
  expect(isOpen()).toBe(false)
  expect(document.activeElement?.textContent).toContain('Mail')
  page.unmount()
})

test('one row of the page is open at a time', async () => {
  const [one, two] = [cell(), cell()]
  await swipe(one.row, [200, 0], [100, 0])
  await swipe(two.row, [200, 0], [100, 0])
  await nextTick()
  expect([one.isOpen(), two.isOpen()]).toEqual([false, true])
  one.page.unmount()
  two.page.unmount()
})

test('a press on an open row closes it and is no press on what is in it', async () => {
  const { page, row } = cell({ open: true })
  const inside = page.find('button.weui-cell')
  await inside.trigger('click')
  expect(page.emitted('update:open')).toEqual([[false]])
  expect(row.element.contains(inside.element)).toBe(true)
  page.unmount()
})

test('a disabled row has no actions and does not move', async () => {
  const { page, row } = cell({ disabled: true })
  await swipe(row, [200, 0], [50, 0])
  expect(page.find('.weui-swiped-btn').exists()).toBe(false)
  expect(row.element.style.transform).toBe('')
  page.unmount()
})
