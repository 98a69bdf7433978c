import { usePopup, WeActionSheet, WeConfigProvider, WeDialog, WeHalfScreenDialog, WeToast, WeTopTips } from '@wove/weui'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick, ref, useTemplateRef } from 'vue'

const pages: VueWrapper[] = []
let opener: HTMLButtonElement

beforeEach(() => {
  opener = document.createElement('button')
  document.body.append(opener)
  opener.focus()
})
afterEach(() => {
  for (const page of pages.splice(0)) page.unmount()
  opener.remove()
  vi.useRealTimers()
})

/** A page with popups, opened and closed by a ref each. */
async function show(render: () => unknown) {
  const page = mount({ render }, { attachTo: document.body })
  pages.push(page)
  await settle()
  return page
}

async function settle() {
  await flushPromises()
  await nextTick()
}

const dialog = () => document.querySelector<HTMLElement>('[role=dialog],[role=alertdialog]')
const buttons = () => [...document.querySelectorAll<HTMLElement>('.weui-dialog__btn')]
const press = (key: string, init: KeyboardEventInit = {}) =>
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))

const pair = [
  { label: 'Delete', value: 'delete', type: 'warn' as const },
  { label: 'Keep', value: 'keep' },
]

test('a dialog is named by its title and described by its text', async () => {
  await show(() => h(WeDialog, { open: true, title: 'Delete it?', content: 'It is gone then.' }))
  const id = (name: string) => document.getElementById(dialog()!.getAttribute(name)!)?.textContent.trim()
  expect(dialog()!.getAttribute('aria-modal')).toBe('true')
  expect(id('aria-labelledby')).toBe('Delete it?')
  expect(id('aria-describedby')).toBe('It is gone then.')
})

test('a dialog without a title is named by its text', async () => {
  await show(() => h(WeDialog, { open: true, content: 'Done.' }))
  expect(document.getElementById(dialog()!.getAttribute('aria-labelledby')!)?.textContent).toBe('Done.')
})

test('the least harmful button has the focus, and who opened it has it afterwards', async () => {
  const open = ref(true)
  await show(() =>
    h(WeDialog, { open: open.value, buttons: pair, 'onUpdate:open': (is: boolean) => (open.value = is) }),
  )
  expect(document.activeElement).toBe(buttons()[1])
  buttons()[1]!.click()
  await settle()
  expect(dialog()).toBeNull()
  expect(document.activeElement).toBe(opener)
})

test('the page behind is out of reach while a dialog is open, and scrolls no more', async () => {
  const open = ref(true)
  await show(() => h(WeDialog, { open: open.value }))
  expect(opener.hasAttribute('inert')).toBe(true)
  expect(opener.getAttribute('aria-hidden')).toBe('true')
  expect(document.body.style.overflow).toBe('hidden')
  open.value = false
  await settle()
  expect(opener.hasAttribute('inert')).toBe(false)
  expect(opener.hasAttribute('aria-hidden')).toBe(false)
  expect(document.body.style.overflow).toBe('')
})

test('live regions stay in reach of a screen reader', async () => {
  await show(() => h(WeConfigProvider, () => h(WeDialog, { open: true })))
  expect(document.querySelector('[data-we-live=status]')?.hasAttribute('inert')).toBe(false)
})

test('Tab goes round inside', async () => {
  await show(() => h(WeDialog, { open: true, buttons: pair }))
  expect(document.activeElement).toBe(buttons()[1])
  press('Tab')
  expect(document.activeElement).toBe(buttons()[0])
  press('Tab', { shiftKey: true })
  expect(document.activeElement).toBe(buttons()[1])
})

test('Escape closes the topmost only, and not while a word is being composed', async () => {
  const [outer, inner] = [ref(true), ref(false)]
  const half = (open: typeof outer, title: string) =>
    h(WeHalfScreenDialog, { open: open.value, title, 'onUpdate:open': (is: boolean) => (open.value = is) })
  await show(() => [half(outer, 'one'), half(inner, 'two')])
  inner.value = true
  await settle()
  const [first, second] = [...document.querySelectorAll<HTMLElement>('[role=dialog]')]
  expect(Number(second!.style.zIndex)).toBeGreaterThan(Number(first!.style.zIndex))
  expect(first!.closest('[inert]')).not.toBeNull()
  press('Escape', { isComposing: true })
  await settle()
  expect(inner.value).toBe(true)
  press('Escape')
  await settle()
  expect([outer.value, inner.value]).toEqual([true, false])
  expect(first!.closest('[inert]')).toBeNull()
  press('Escape')
  await settle()
  expect(outer.value).toBe(false)
})

test('keepOnEscape keeps it open, closeOnMask lets a press beside it close it', async () => {
  const actions: string[] = []
  const open = ref(true)
  const props = { keepOnEscape: true, closeOnMask: true, onAction: (action: string) => actions.push(action) }
  await show(() => h(WeDialog, { ...props, open: open.value, 'onUpdate:open': (is: boolean) => (open.value = is) }))
  press('Escape')
  await settle()
  expect(open.value).toBe(true)
  document.querySelector<HTMLElement>('.weui-mask')!.click()
  await settle()
  expect(actions).toEqual(['close'])
})

test('beforeClose keeps a dialog open, and a second press asks nothing', async () => {
  let answer = (_answer: boolean): void => undefined
  const beforeClose = vi.fn<(...heard: unknown[]) => Promise<boolean>>(
    () => new Promise((resolve) => (answer = resolve)),
  )
  const onAction = vi.fn<(...heard: unknown[]) => void>()
  await show(() => h(WeDialog, { open: true, buttons: pair, beforeClose, onAction }))
  buttons()[0]!.click()
  buttons()[0]!.click()
  await settle()
  expect(buttons()[0]!.getAttribute('aria-busy')).toBe('true')
  answer(false)
  await settle()
  expect(beforeClose).toHaveBeenCalledExactlyOnceWith('delete')
  expect(onAction).not.toHaveBeenCalled()
})

test('the back button closes the topmost and leaves the page where it is', async () => {
  const before = history.length
  const open = ref(true)
  await show(() =>
    h(WeDialog, { open: open.value, closeOnBack: true, 'onUpdate:open': (is: boolean) => (open.value = is) }),
  )
  expect(history.length).toBe(before + 1)
  history.back()
  await vi.waitFor(() => expect(open.value).toBe(false))
})

test('closed in another way, it takes its entry of the history back', async () => {
  const open = ref(true)
  await show(() =>
    h(WeDialog, { open: open.value, closeOnBack: true, 'onUpdate:open': (is: boolean) => (open.value = is) }),
  )
  expect((history.state as { wePopup?: string }).wePopup).toBeDefined()
  buttons()[0]!.click()
  await vi.waitFor(() => expect((history.state as { wePopup?: string } | null)?.wePopup).toBeUndefined())
})

test('a popup that is unmounted while open leaves nothing behind', async () => {
  const page = await show(() => h(WeDialog, { open: true }))
  page.unmount()
  pages.length = 0
  expect(opener.hasAttribute('inert')).toBe(false)
  expect(document.body.style.overflow).toBe('')
  expect(document.activeElement).toBe(opener)
})

test('a popup is put inside the part whose theme it has', async () => {
  await show(() => h(WeConfigProvider, { theme: 'dark' }, () => h(WeDialog, { open: true })))
  expect(dialog()!.closest('.wx-root')?.getAttribute('data-weui-theme')).toBe('dark')
})

test('an action sheet hands over what was chosen, and says when nothing was', async () => {
  const heard = { onSelect: vi.fn<(...heard: unknown[]) => void>(), onCancel: vi.fn<(...heard: unknown[]) => void>() }
  const open = ref(true)
  const items = [
    { label: 'Photo', value: 1 },
    { label: 'Delete', warn: true, disabled: true },
  ]
  await show(() =>
    h(WeActionSheet, { ...heard, items, open: open.value, 'onUpdate:open': (is: boolean) => (open.value = is) }),
  )
  const cells = [...document.querySelectorAll<HTMLButtonElement>('.weui-actionsheet__cell')]
  expect(cells.map((cell) => cell.textContent.trim())).toEqual(['Photo', 'Delete', '取消'])
  expect(document.activeElement).toBe(cells[0])
  cells[1]!.click()
  expect(heard.onSelect).not.toHaveBeenCalled()
  cells[0]!.click()
  cells[2]!.click()
  await settle()
  expect(heard.onSelect).toHaveBeenCalledExactlyOnceWith(items[0], 0)
  expect(heard.onCancel).not.toHaveBeenCalled()
})

test('a half-screen dialog gives its title the focus, not its whole text', async () => {
  await show(() => h(WeHalfScreenDialog, { open: true, title: 'Address' }, () => 'a long text'))
  expect(document.activeElement?.textContent).toBe('Address')
})

test('a toast is said, takes no focus and goes by itself', async () => {
  vi.useFakeTimers()
  const open = ref(true)
  const page = mount(
    {
      render: () =>
        h(WeToast, { open: open.value, content: 'Saved', 'onUpdate:open': (is: boolean) => (open.value = is) }),
    },
    { attachTo: document.body },
  )
  pages.push(page)
  await nextTick()
  await nextTick()
  expect(document.querySelector('.weui-toast')?.textContent).toBe('Saved')
  expect(document.querySelector('[data-we-live=status]')?.textContent).toBe('Saved')
  expect(document.activeElement).toBe(opener)
  expect(opener.hasAttribute('inert')).toBe(false)
  await vi.advanceTimersByTimeAsync(2000)
  expect(open.value).toBe(false)
})

test('a loading toast stays, and keeps fingers off the page', async () => {
  vi.useFakeTimers()
  const close = vi.fn<(...heard: unknown[]) => void>()
  pages.push(mount(WeToast, { props: { open: true, type: 'loading', content: 'Paying', 'onUpdate:open': close } }))
  await nextTick()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(close).not.toHaveBeenCalled()
  expect(document.querySelector('.weui-mask_transparent')).not.toBeNull()
})

test('top tips are said at once', async () => {
  await show(() => h(WeTopTips, { open: true, content: 'Wrong number' }))
  expect(document.querySelector('[data-we-live=alert]')?.textContent).toBe('Wrong number')
})

test('usePopup makes a popup of any element', async () => {
  const ask = vi.fn<(...heard: unknown[]) => void>()
  const Own = defineComponent({
    setup() {
      const element = useTemplateRef<HTMLElement>('own')
      usePopup({ open: () => true, element, ask, initialFocus: (popup) => popup.querySelector('input') })
      return () => h('div', { ref: 'own' }, h('input', { id: 'inside' }))
    },
  })
  await show(() => h(Own))
  expect(document.activeElement?.id).toBe('inside')
  press('Escape')
  expect(ask).toHaveBeenCalledExactlyOnceWith('escape')
})

test('buttons whose texts do not fit stand one below the other each time it opens', async () => {
  // Side by side they are too long, below each other they fit, as in a browser.
  const width = vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockImplementation(function (this: Element) {
    return this.closest('.weui-dialog_btn-wrap') ? 0 : 400
  })
  const page = mount(WeDialog, { props: { open: true, title: 'A' }, attachTo: document.body })
  for (let time = 0; time < 3; time++) {
    await page.setProps({ open: true })
    await settle()
    expect(document.querySelector('.weui-dialog_btn-wrap'), `opened ${time + 1} times`).not.toBeNull()
    await page.setProps({ open: false })
    await settle()
  }
  page.unmount()
  width.mockRestore()
})
