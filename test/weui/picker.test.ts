import {
  type AreaData,
  en,
  showAreaPicker,
  showDatePicker,
  showPicker,
  WeAreaField,
  WeAreaPicker,
  WeConfigProvider,
  WeDateField,
  WeDatePicker,
  WeForm,
  WePicker,
  WePickerField,
  WePickerView,
} from '@wove/weui'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { h, nextTick, ref } from 'vue'

let mounted: VueWrapper | undefined
afterEach(() => {
  mounted?.unmount()
  mounted = undefined
  vi.useRealTimers()
})

function show(render: () => unknown) {
  const page = mount({ render: () => h(WeConfigProvider, { locale: en }, render) }, { attachTo: document.body })
  mounted = page
  return page
}

const selects = () => [...document.querySelectorAll<HTMLSelectElement>('.we-picker__select')]
const rows = (wheel = 0) => [...selects()[wheel]!.options].map(({ text }) => text.trim())
const chosen = () => selects().map((select) => select.selectedOptions[0]?.text.trim())

/** Chooses a row as the keyboard and a screen reader do. */
async function choose(wheel: number, row: number) {
  const select = selects()[wheel]!
  select.selectedIndex = row
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await flushPromises()
}

async function confirm() {
  document.querySelector<HTMLElement>('.weui-picker__btn')!.click()
  await flushPromises()
}

const gone = () => vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull())

const fruit = [
  { value: 'a', label: 'Apple' },
  { value: 'b', label: 'Banana', disabled: true },
  { value: 'c', label: 'Cherry' },
]
const tree = [
  { value: 1, label: 'One', children: [{ value: 11, label: 'Eleven' }] },
  {
    value: 2,
    label: 'Two',
    children: [
      { value: 21, label: 'Twenty-one' },
      { value: 22, label: 'Twenty-two', children: [{ value: 220, label: 'Two hundred' }] },
    ],
  },
]
const areas: AreaData = {
  province_list: { '110000': '北京市', '440000': '广东省' },
  city_list: { '110100': '北京市', '440100': '广州市', '440300': '深圳市' },
  county_list: { '110101': '东城区', '440103': '荔湾区', '440305': '南山区', '440304': '福田区' },
}

test('a wheel is a named list with the chosen row, to a screen reader', () => {
  show(() => h(WePickerView<string>, { columns: [fruit, fruit], labels: ['Fruit'], modelValue: ['c'] }))
  expect(selects().map((select) => select.getAttribute('aria-label'))).toEqual(['Fruit', 'Column 2'])
  expect(chosen()).toEqual(['Cherry', 'Apple'])
  expect([...selects()[0]!.options].map(({ disabled }) => disabled)).toEqual([false, true, false])
  expect(document.querySelector('.weui-picker__content')!.getAttribute('aria-hidden')).toBe('true')
})

test('choosing a row says the values of all wheels, and which wheel it was', async () => {
  const heard = vi.fn<(...heard: unknown[]) => void>()
  const model = ref<readonly string[]>([])
  show(() =>
    h(WePickerView<string>, {
      columns: [fruit, fruit],
      modelValue: model.value,
      'onUpdate:modelValue': (values: readonly string[]) => (model.value = values),
      onChange: heard,
    }),
  )
  await choose(1, 2)
  expect(model.value).toEqual(['a', 'c'])
  expect(heard).toHaveBeenCalledExactlyOnceWith(['a', 'c'], 1)
})

test('a row that is pressed is chosen, unless it is disabled', async () => {
  const model = ref<readonly string[]>([])
  show(() =>
    h(WePickerView<string>, {
      columns: fruit,
      modelValue: model.value,
      'onUpdate:modelValue': (values: readonly string[]) => (model.value = values),
    }),
  )
  const items = () => [...document.querySelectorAll<HTMLElement>('.weui-picker__item')]
  items()[1]!.click()
  await nextTick()
  expect(model.value).toEqual([])
  items()[2]!.click()
  await nextTick()
  expect(model.value).toEqual(['c'])
})

test('a value that the page does not take stays where it was', async () => {
  show(() => h(WePickerView<string>, { columns: fruit, modelValue: ['a'], 'onUpdate:modelValue': () => undefined }))
  await choose(0, 2)
  expect(chosen()).toEqual(['Apple'])
})

test('the next wheel follows from the row that is chosen, and the last may be missing', async () => {
  show(() => h(WePickerView<number>, { columns: tree }))
  expect([rows(0), rows(1)]).toEqual([['One', 'Two'], ['Eleven']])
  await choose(0, 1)
  expect(chosen()).toEqual(['Two', 'Twenty-one'])
  await choose(1, 1)
  expect(chosen()).toEqual(['Two', 'Twenty-two', 'Two hundred'])
  await choose(0, 0)
  expect(chosen()).toEqual(['One', 'Eleven'])
})

test('a picker takes what is chosen when it is confirmed, not before', async () => {
  const model = ref<readonly string[]>(['a'])
  const confirmed = vi.fn<(...heard: unknown[]) => void>()
  const open = ref(true)
  show(() =>
    h(WePicker<string>, {
      title: 'Fruit',
      columns: fruit,
      open: open.value,
      modelValue: model.value,
      'onUpdate:open': (is: boolean) => (open.value = is),
      'onUpdate:modelValue': (values: readonly string[]) => (model.value = values),
      onConfirm: confirmed,
    }),
  )
  await flushPromises()
  const popup = document.querySelector('[role=dialog]')!
  expect(document.getElementById(popup.getAttribute('aria-labelledby')!)?.textContent).toBe('Fruit')
  expect(document.activeElement).toBe(selects()[0])
  await choose(0, 2)
  expect(model.value).toEqual(['a'])
  await confirm()
  expect(model.value).toEqual(['c'])
  expect(confirmed).toHaveBeenCalledExactlyOnceWith([fruit[2]])
  expect(open.value).toBe(false)
})

test('a picker that is closed forgets what was turned', async () => {
  const open = ref(true)
  const cancel = vi.fn<() => void>()
  show(() =>
    h(WePicker<string>, {
      title: 'Fruit',
      columns: fruit,
      open: open.value,
      'onUpdate:open': (is: boolean) => (open.value = is),
      onCancel: cancel,
    }),
  )
  await flushPromises()
  await choose(0, 2)
  document.querySelector<HTMLElement>('.weui-mask')!.click()
  await flushPromises()
  expect(cancel).toHaveBeenCalledOnce()
  open.value = true
  await flushPromises()
  expect(chosen()).toEqual(['Apple'])
})

test('with nothing to choose from nothing is confirmed', async () => {
  const heard = vi.fn<() => void>()
  show(() => h(WePicker<string>, { title: 'a', columns: [], open: true, onConfirm: heard }))
  await flushPromises()
  await confirm()
  expect(heard).not.toHaveBeenCalled()
})

test('a date begins at min and ends at max, in every wheel', async () => {
  show(() =>
    h(WeDatePicker, { open: true, title: 'Day', modelValue: '2026-11-22', min: '2026-11-20', max: '2027-02-03' }),
  )
  await flushPromises()
  expect(rows(0)).toEqual(['2026', '2027'])
  expect(rows(1)).toEqual(['November', 'December'])
  expect(rows(2)[0]).toBe('20')
  await choose(0, 1)
  expect(rows(1)).toEqual(['January', 'February'])
  await choose(1, 1)
  expect(rows(2)).toEqual(['01', '02', '03'])
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2023-01-31', 3, '2023-04-30'],
])('%s becomes the last day of a shorter month', async (before, month, after) => {
  const heard = vi.fn<(value: string) => void>()
  show(() =>
    h(WeDatePicker, {
      open: true,
      title: 'Day',
      modelValue: before,
      min: '2020-01-01',
      max: '2030-12-31',
      onConfirm: heard,
    }),
  )
  await flushPromises()
  await choose(1, month)
  await confirm()
  expect(heard).toHaveBeenCalledExactlyOnceWith(after)
})

test.each([
  ['year', '2026', ['2026']],
  ['month', '2026-03', ['2026', 'March']],
  ['time', '09:30', ['09', '30']],
  ['datetime', '2026-03-01 09:30', ['2026', 'March', '01', '09', '30']],
] as const)('the type %s reads and writes %s', async (type, value, seen) => {
  const heard = vi.fn<(value: string) => void>()
  show(() => h(WeDatePicker, { open: true, title: 'a', type, modelValue: value, min: '', onConfirm: heard }))
  await flushPromises()
  expect(chosen()).toEqual(seen)
  await confirm()
  expect(heard).toHaveBeenCalledExactlyOnceWith(value)
})

test('a filter takes rows away', async () => {
  const filter = (unit: string, number: number) => unit !== 'minute' || number % 15 === 0
  show(() => h(WeDatePicker, { open: true, title: 'a', type: 'time', modelValue: '09:50', filter }))
  await flushPromises()
  expect(rows(1)).toEqual(['00', '15', '30', '45'])
  expect(chosen()).toEqual(['09', '45'])
})

test('without a value a date stands at today, and words are Chinese by default', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00'), toFake: ['Date'] })
  mounted = mount(WeDatePicker, { props: { open: true, title: '日期' }, attachTo: document.body })
  await flushPromises()
  expect(chosen()).toEqual(['2026年', '11月', '22日'])
  expect(selects().map((select) => select.getAttribute('aria-label'))).toEqual(['年', '月', '日'])
})

test('an area is its code, with the names from the province down', async () => {
  const heard = vi.fn<(...heard: unknown[]) => void>()
  show(() => h(WeAreaPicker, { open: true, title: 'Area', data: areas, modelValue: '440305', onConfirm: heard }))
  await flushPromises()
  expect(chosen()).toEqual(['广东省', '深圳市', '南山区'])
  await choose(1, 0)
  await confirm()
  expect(heard).toHaveBeenCalledExactlyOnceWith({ code: '440103', names: ['广东省', '广州市', '荔湾区'] })
})

test('areas are brought at the first opening; what failed can be tried again', async () => {
  const open = ref(false)
  const bring = vi.fn<() => Promise<AreaData>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(areas)
  show(() => h(WeAreaPicker, { open: open.value, title: 'Area', data: bring, depth: 1 }))
  expect(bring).not.toHaveBeenCalled()
  open.value = true
  await flushPromises()
  expect(document.querySelector('.we-picker__note[role=alert]')?.textContent).toContain('Loading failed')
  document.querySelector<HTMLElement>('.we-picker__note button')!.click()
  await flushPromises()
  expect(rows()).toEqual(['北京市', '广东省'])
  expect(bring).toHaveBeenCalledTimes(2)
})

test('fields with wheels belong to the form: name, value, error, reset', async () => {
  const heard = { submit: vi.fn<(...heard: unknown[]) => void>(), invalid: vi.fn<(...heard: unknown[]) => void>() }
  const page = show(() =>
    h(WeForm, { onSubmit: heard.submit, onInvalid: heard.invalid }, () => [
      h(WePickerField<string>, { name: 'fruit', label: 'Fruit', required: true, columns: fruit }),
      h(WeDateField, { name: 'day', label: 'Day', modelValue: '2026-11-22' }),
      h(WeAreaField, { name: 'area', label: 'Area', data: areas, modelValue: '440305' }),
    ]),
  )
  const buttons = page.findAll('.weui-select')
  expect(buttons.map((button) => button.text())).toEqual(['Choose', '2026 November 22', '广东省 深圳市 南山区'])
  expect(buttons[0]!.attributes('aria-haspopup')).toBe('dialog')
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(heard.invalid).toHaveBeenCalledExactlyOnceWith({ fruit: 'Fruit is missing' })
  expect(document.activeElement).toBe(buttons[0]!.element)
  const described = buttons[0]!.attributes('aria-describedby')!
  expect(document.getElementById(described)?.textContent?.trim()).toBe('Fruit is missing')

  await buttons[0]!.trigger('click')
  await flushPromises()
  await choose(0, 2)
  await confirm()
  expect(buttons[0]!.text()).toBe('Cherry')
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(heard.submit).toHaveBeenCalledExactlyOnceWith({ fruit: ['c'], day: '2026-11-22', area: '440305' })
  await page.find('form').trigger('reset')
  await nextTick()
  expect(buttons[0]!.text()).toBe('Choose')
})

test('a disabled or readonly field opens no picker', async () => {
  const page = show(() => [
    h(WePickerField<string>, { label: 'a', disabled: true, columns: fruit }),
    h(WePickerField<string>, { label: 'b', readonly: true, columns: fruit }),
  ])
  for (const button of page.findAll('.weui-select')) await button.trigger('click')
  await flushPromises()
  expect(document.querySelector('[role=dialog]')).toBeNull()
})

test('the functions resolve to what was chosen, and to null when nothing was', async () => {
  const answer = showPicker(fruit, { title: 'Fruit', values: ['c'] })
  await flushPromises()
  await confirm()
  expect(await answer).toEqual([fruit[2]])
  await gone()
  const day = showDatePicker({ title: 'Day', value: '2026-11-22' })
  await flushPromises()
  await confirm()
  expect(await day).toBe('2026-11-22')
  await gone()
  const area = showAreaPicker({ title: 'Area', data: areas, value: '440305' })
  await flushPromises()
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  expect(await area).toBeNull()
})
