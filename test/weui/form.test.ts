import {
  en,
  WeAgree,
  WeButton,
  WeCheckboxGroup,
  WeConfigProvider,
  WeField,
  WeForm,
  WeInput,
  WeRadioGroup,
  WeSelect,
  WeSlider,
  WeSwitch,
  WeTextarea,
  WeVcodeField,
} from '@wove/weui'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { h, ref, type VNode } from 'vue'

let mounted: VueWrapper | undefined
afterEach(() => {
  mounted?.unmount()
  vi.useRealTimers()
})

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]

/** A form around fields, in English, with a button that sends it. */
function form(fields: () => VNode[], props: object = {}) {
  const heard = { submit: vi.fn<(...heard: unknown[]) => void>(), invalid: vi.fn<(...heard: unknown[]) => void>() }
  const page = mount(
    {
      render: () =>
        h(WeConfigProvider, { locale: en }, () =>
          h(WeForm, { ...props, onSubmit: heard.submit, onInvalid: heard.invalid }, () => [
            ...fields(),
            h(WeButton, { nativeType: 'submit' }, () => ['Send']),
          ]),
        ),
    },
    { attachTo: document.body },
  )
  mounted = page
  const send = async () => {
    await page.find('form').trigger('submit')
    await flushPromises()
  }
  return { page, send, ...heard }
}

test('a form hands over the values of all its fields by their names', async () => {
  const { page, send, submit } = form(() => [
    h(WeField, { name: 'name', label: 'Name' }, () => h(WeInput)),
    h(WeField, { name: 'note' }, () => h(WeTextarea)),
    h(WeSelect, { name: 'city', options }),
    h(WeRadioGroup, { name: 'gender', options }),
    h(WeCheckboxGroup, { name: 'tastes', options }),
    h(WeSwitch, { name: 'invoice' }),
    h(WeAgree, { name: 'agreed' }),
    h(WeField, { name: 'quantity' }, () => h(WeSlider)),
  ])
  await page.find('.weui-input').setValue('Li')
  await page.find('textarea').setValue('soon')
  await page.find('select').setValue('b')
  await page.findAll('[type=radio]')[1]!.setValue()
  for (const box of page.findAll('.weui-cells_checkbox input').toReversed()) await box.setValue()
  await page.find('[role=switch]').setValue()
  await page.find('.weui-agree__checkbox').setValue()
  await page.find('[type=range]').setValue('7')
  await send()
  expect(submit).toHaveBeenCalledExactlyOnceWith({
    name: 'Li',
    note: 'soon',
    city: 'b',
    gender: 'b',
    tastes: ['a', 'b'],
    invoice: true,
    agreed: true,
    quantity: 7,
  })
})

test('what is missing is named at its field, and the first one gets the focus', async () => {
  const { page, send, submit, invalid } = form(() => [
    h(WeField, { name: 'a', label: 'Street' }, () => h(WeInput, { modelValue: 'x' })),
    h(WeField, { name: 'b', label: 'Town', required: true }, () => h(WeInput)),
    h(WeRadioGroup, { name: 'c', label: 'Gender', required: true, options }),
  ])
  await send()
  expect(submit).not.toHaveBeenCalled()
  expect(invalid).toHaveBeenCalledExactlyOnceWith({ b: 'Town is missing', c: 'Gender is missing' })
  const input = page.findAll('.weui-input')[1]!
  expect(document.activeElement).toBe(input.element)
  expect(input.attributes('aria-invalid')).toBe('true')
  const error = page.find(`#${input.attributes('aria-describedby')}`)
  expect(error.text()).toBe('Town is missing')
  expect(error.attributes('role')).toBe('alert')
  expect(document.querySelector('[data-we-live=alert]')?.textContent).toBe('2 fields need a change')
})

test('an error goes away as soon as it is mended', async () => {
  const { page, send } = form(() => [h(WeField, { name: 'a', required: true }, () => h(WeInput))])
  await send()
  expect(page.text()).toContain('This is missing')
  await page.find('input').setValue('x')
  await flushPromises()
  expect(page.text()).not.toContain('missing')
  expect(page.find('input').attributes('aria-invalid')).toBeUndefined()
})

test('rules are tried in order, patterns fit the whole text, and what is optional may be empty', async () => {
  const rules = [
    { pattern: /1\d{10}/g, message: 'eleven digits' },
    { validator: async (value: unknown) => (value === '13000000000' ? 'taken' : true) },
  ]
  const { page, send, submit } = form(() => [h(WeField, { name: 'phone', rules }, () => h(WeInput))])
  const error = async (text: string) => {
    await page.find('input').setValue(text)
    await send()
    return page.find('[role=alert]').exists() ? page.find('[role=alert]').text() : undefined
  }
  expect(await error('')).toBeUndefined()
  expect(await error('123')).toBe('eleven digits')
  expect(await error('130000000001')).toBe('eleven digits')
  expect(await error('13000000000')).toBe('taken')
  expect(await error('13000000001')).toBeUndefined()
  expect(await error('13000000001')).toBeUndefined()
  expect(submit).toHaveBeenCalledTimes(3)
})

test('no text is no error of elsewhere: the field still says its own', async () => {
  const { page, send, submit } = form(() => [h(WeField, { name: 'a', error: '', required: true }, () => h(WeInput))])
  await send()
  expect(page.text()).toContain('This is missing')
  await page.find('input').setValue('x')
  await send()
  expect(submit).toHaveBeenCalledWith({ a: 'x' })
})

test('a Standard Schema names errors by the fields, and what belongs to none is handed over', async () => {
  const schema = {
    '~standard': {
      version: 1 as const,
      vendor: 'test',
      validate: async (value: unknown) => ({
        issues: [
          { message: 'too short', path: [{ key: 'name' }] },
          { message: 'again', path: ['name'] },
          { message: `seen ${JSON.stringify(value)}` },
        ],
      }),
    },
  }
  const { page, send, invalid } = form(() => [h(WeField, { name: 'name' }, () => h(WeInput))], { schema })
  await send()
  expect(invalid).toHaveBeenCalledWith({ name: 'too short', '': 'seen {"name":""}' })
  expect(page.find('.weui-cells__tips_warn').text()).toBe('too short')
})

test('two quick presses send once', async () => {
  let finish = (): void => undefined
  const rules = [{ validator: () => new Promise<boolean>((resolve) => (finish = () => resolve(true))) }]
  const { page, submit } = form(() => [h(WeField, { name: 'a', rules }, () => h(WeInput))])
  await page.find('form').trigger('submit')
  await page.find('form').trigger('submit')
  finish()
  await flushPromises()
  expect(submit).toHaveBeenCalledOnce()
})

test('a reset brings every first value back and takes errors away', async () => {
  const name = ref('Li')
  const { page, send } = form(() => [
    h(WeField, { name: 'a', required: true }, () =>
      h(WeInput, { modelValue: name.value, 'onUpdate:modelValue': (text: string) => (name.value = text) }),
    ),
  ])
  await page.find('input').setValue('')
  await send()
  expect(page.find('.weui-cell_warn').exists()).toBe(true)
  await page.find('form').trigger('reset')
  expect(name.value).toBe('Li')
  expect(page.find('.weui-cell_warn').exists()).toBe(false)
})

test('a disabled form disables its fields and sends nothing', async () => {
  const { page, send, submit } = form(() => [h(WeField, { name: 'a' }, () => h(WeInput))], { disabled: true })
  await send()
  expect(page.find('.weui-input').attributes('disabled')).toBeDefined()
  expect(submit).not.toHaveBeenCalled()
})

test('a field found wrong elsewhere shows that error and counts as wrong', async () => {
  const { page, send, submit } = form(() => [h(WeField, { name: 'a', error: 'taken' }, () => h(WeInput))])
  expect(page.find('[role=alert]').text()).toBe('taken')
  await send()
  expect(submit).not.toHaveBeenCalled()
})

test('a field that is gone takes no part any more', async () => {
  const shown = ref(true)
  const { send, submit } = form(() =>
    shown.value ? [h(WeField, { name: 'a', required: true }, () => h(WeInput))] : [],
  )
  shown.value = false
  await flushPromises()
  await send()
  expect(submit).toHaveBeenCalledWith({})
})

test('with validateOn blur a field is checked when it is left', async () => {
  const { page } = form(() => [h(WeField, { name: 'a', required: true }, () => h(WeInput))], { validateOn: 'blur' })
  await page.find('input').trigger('blur')
  await flushPromises()
  expect(page.text()).toContain('This is missing')
})

test('the label names the control, also where a button stands in the row', () => {
  const page = mount({
    render: () => h(WeField, { label: '姓名', desc: '证件上的' }, () => h(WeInput, { clearable: true })),
  })
  const input = page.find('input')
  expect(page.find(`#${input.attributes('aria-labelledby')}`).text()).toBe('姓名')
  expect(page.find(`#${input.attributes('aria-describedby')}`).text()).toBe('证件上的')
  expect(page.find('label').attributes('for')).toBe(input.attributes('id'))
})

test('an emoji is one character, and a word that is being composed is left alone', async () => {
  const update = vi.fn<(...heard: unknown[]) => void>()
  const page = mount(WeInput, { props: { maxlength: 2, 'onUpdate:modelValue': update } })
  const input = page.find('input')
  await input.setValue('👍👍👍')
  expect(update).toHaveBeenLastCalledWith('👍👍')
  ;(input.element as HTMLInputElement).value = 'nihao'
  input.element.dispatchEvent(new InputEvent('input', { isComposing: true }))
  expect(update).toHaveBeenCalledOnce()
  expect((input.element as HTMLInputElement).value).toBe('nihao')
})

test('a number is text with the keyboard of a number', () => {
  const page = mount(WeInput, { props: { type: 'number' } })
  expect(page.find('input').attributes()).toMatchObject({ type: 'text', inputmode: 'numeric' })
})

test('the button that clears has a name, keeps the focus and says what it did', async () => {
  const clear = vi.fn<(...heard: unknown[]) => void>()
  const page = mount(WeInput, { props: { clearable: true, modelValue: 'x', onClear: clear }, attachTo: document.body })
  const button = page.find('button')
  expect(button.attributes('aria-label')).toBe('清除')
  await button.trigger('click')
  expect(clear).toHaveBeenCalledOnce()
  expect(document.activeElement).toBe(page.find('input').element)
})

test('the counter counts characters and warns near the end', async () => {
  const page = mount(WeTextarea, { props: { counter: true, maxlength: 20, modelValue: '👍' } })
  expect(page.find('.weui-textarea-counter').text()).toBe('1/20')
  expect(page.find('[role=status]').text()).toBe('')
  await page.setProps({ modelValue: 'x'.repeat(15) })
  expect(page.find('[role=status]').text()).toBe('还可以输入 5 个字')
})

test('a switch waits for the answer before it changes', async () => {
  let answer = (_answer: boolean): void => undefined
  const beforeChange = vi.fn<(...heard: unknown[]) => Promise<boolean>>(
    () => new Promise((resolve) => (answer = resolve)),
  )
  const page = mount(WeSwitch, { props: { label: 'WLAN', beforeChange } })
  const input = page.find('input').element as HTMLInputElement
  await page.find('input').setValue(true)
  expect(beforeChange).toHaveBeenCalledWith(true)
  expect(input.checked).toBe(false)
  answer(false)
  await flushPromises()
  expect(page.emitted('change')).toBeUndefined()
  await page.find('input').setValue(true)
  answer(true)
  await flushPromises()
  expect(input.checked).toBe(true)
  expect(page.emitted('change')).toEqual([[true]])
})

test('with as many ticks as there may be, the others cannot be ticked', async () => {
  const page = mount(WeCheckboxGroup, { props: { options, max: 1, modelValue: ['b'] } })
  const [a, b] = page.findAll('input')
  expect(a!.attributes('disabled')).toBeDefined()
  expect(b!.attributes('disabled')).toBeUndefined()
})

test('a slider is a native one, and says its value as it is written', async () => {
  const page = mount(WeSlider, {
    props: { modelValue: 5, max: 10, label: 'Distance', format: (km: number) => `${km} km`, showValue: true },
  })
  const input = page.find('input')
  expect(input.attributes()).toMatchObject({ type: 'range', 'aria-valuetext': '5 km', 'aria-label': 'Distance' })
  expect((page.find('.weui-slider__track').element as HTMLElement).style.width).toBe('50%')
  expect(page.find('.weui-slider-box__value').text()).toBe('5 km')
})

test('a code is sent once, and again only after the time', async () => {
  vi.useFakeTimers()
  const send = vi.fn<() => Promise<void>>(async () => undefined)
  const page = mount(WeVcodeField, { props: { send, seconds: 3 } })
  const button = page.find('.weui-vcode-btn')
  await button.trigger('click')
  await button.trigger('click')
  await flushPromises()
  expect(send).toHaveBeenCalledOnce()
  expect(button.text()).toBe('3 秒后重新获取')
  expect(button.attributes('disabled')).toBeDefined()
  await vi.advanceTimersByTimeAsync(3000)
  expect(button.text()).toBe('获取验证码')
  await button.trigger('click')
  expect(send).toHaveBeenCalledTimes(2)
})

test('a code that could not be sent leaves the button as it was', async () => {
  const error = new Error('offline')
  const page = mount(WeVcodeField, { props: { send: () => Promise.reject(error) } })
  await page.find('.weui-vcode-btn').trigger('click')
  await flushPromises()
  expect(page.emitted('failed')).toEqual([[error]])
  expect(page.find('.weui-vcode-btn').attributes('disabled')).toBeUndefined()
})
