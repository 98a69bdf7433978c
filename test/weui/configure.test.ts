import {
  configure,
  en,
  showActionSheet,
  showDialog,
  closeAll,
  WeBadge,
  WeButton,
  WeConfigProvider,
  WeDialog,
  WeLoading,
  WePicker,
  WeProgress,
  zhCN,
} from '@wove/weui'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { h } from 'vue'

// What is configured holds for the whole page, from before a component is first drawn: each test takes components of its
// own and puts the language back.

const loading = () => mount(() => h(WeLoading)).attributes('aria-label')

test('the words of the app are those of the locale, also of parts that are shown already', async () => {
  const shown = mount(() => h(WeLoading))
  configure({ locale: en })
  await flushPromises()
  expect(shown.attributes('aria-label')).toBe('Loading')
  configure({ locale: { ...zhCN, loading: '请稍候' } })
  expect(loading()).toBe('请稍候')
  configure({ locale: zhCN })
})

test('a provider has the words of the app, and its own locale outranks them', () => {
  configure({ locale: en })
  const inside = (locale?: Partial<typeof zhCN>) => {
    const page = mount(() => h(WeConfigProvider, { locale }, () => h(WeLoading)))
    const label = page.find('[role=img]').attributes('aria-label')
    page.unmount()
    return label
  }
  expect(inside()).toBe('Loading')
  expect(inside({ loading: 'Bezig' })).toBe('Bezig')
  configure({ locale: zhCN })
})

test('functions say the words of the app', async () => {
  configure({ locale: en })
  const answer = showActionSheet({ items: [{ label: 'Copy' }] })
  await flushPromises()
  expect([...document.querySelectorAll('.weui-actionsheet__cell')].map((each) => each.textContent.trim())).toEqual([
    'Copy',
    'Cancel',
  ])
  closeAll()
  expect(await answer).toBeNull()
  configure({ locale: zhCN })
})

test('a default holds where a template says nothing', () => {
  configure({ defaults: [[WeButton, { size: 'mini', block: true }]] })
  expect(mount(WeButton).classes()).toEqual(expect.arrayContaining(['weui-btn_mini', 'weui-btn_block']))
  const other = mount(WeButton, { props: { size: 'medium', block: false } })
  expect(other.classes()).toContain('weui-btn_medium')
  expect(other.classes()).not.toContain('weui-btn_block')
})

test('defaults of several components, and of one in turn, all hold', () => {
  configure({
    defaults: [
      [WeProgress, { value: 40 }],
      [WeLoading, { type: 'mask' }],
    ],
  })
  configure({ defaults: [[WeProgress, { label: 'Upload' }]] })
  const bar = mount(WeProgress).find('[role=progressbar]')
  expect(bar.attributes()).toMatchObject({ 'aria-valuenow': '40', 'aria-label': 'Upload' })
  expect(mount(WeLoading).classes()).toContain('weui-mask-loading')
})

test('a function shows its component with the defaults, functions among them', async () => {
  configure({ defaults: [[WeDialog, { wrap: 'always', beforeClose: (action) => action !== 'no' }]] })
  const answer = showDialog({
    buttons: [
      { label: 'No', value: 'no' },
      { label: 'Yes', value: 'yes' },
    ],
  })
  await flushPromises()
  expect(document.querySelector('.weui-dialog_btn-wrap')).not.toBeNull()
  const press = (index: number) => document.querySelectorAll<HTMLElement>('.weui-dialog__btn')[index]!.click()
  press(0)
  await flushPromises()
  press(1)
  expect(await answer).toBe('yes')
})

test('a component that is generic takes defaults, too', async () => {
  configure({ defaults: [[WePicker, { confirmText: 'Take it' }]] })
  const columns = [{ value: 'a', label: 'A' }]
  const page = mount(() => h(WePicker<string>, { open: true, title: 'Pick one', columns }))
  await flushPromises()
  expect(document.body.textContent).toContain('Take it')
  page.unmount()
})

test('a default for something that is no prop is refused, and does not compile', () => {
  // @ts-expect-error A badge has no size.
  expect(() => configure({ defaults: [[WeBadge, { size: 'mini' }]] })).toThrow('no prop "size"')
  // @ts-expect-error What falls through to the frame of a popup is no prop of the popup.
  expect(() => configure({ defaults: [[WeDialog, { closeOnMask: true }]] })).toThrow(
    'WeDialog has no prop "closeOnMask"',
  )
  // @ts-expect-error A confirmation is a text, in a generic component as well.
  configure({ defaults: [[WePicker, { confirmText: 3 }]] })
  // @ts-expect-error A button has no such size, though at run time only Vue could tell.
  configure({ defaults: [[WeButton, { size: 'huge' }]] })
  // @ts-expect-error Not a locale.
  configure({ locale: 'en' })
  configure({ locale: zhCN })
})
