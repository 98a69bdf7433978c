import { WeSearchBar } from '@wove/weui'
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'

const suggestions = [{ label: 'Tea' }, { label: 'Toast' }]

function bar(props: object = {}) {
  const page = mount(WeSearchBar, { props: { ...props }, attachTo: document.body })
  const input = page.find('input')
  const key = (name: string, init: object = {}) => input.trigger('keydown', { key: name, ...init })
  return { page, input, key }
}

test('a search is a search to a screen reader, named by what is searched', () => {
  const { page, input } = bar({ label: 'Places' })
  expect(page.find('form').attributes('role')).toBe('search')
  expect(input.attributes()).toMatchObject({ type: 'search', 'aria-label': 'Places', placeholder: '搜索' })
  expect(input.attributes('role')).toBeUndefined()
  page.unmount()
})

test('Enter searches for the text', async () => {
  const { page, input } = bar()
  await input.setValue('tea')
  await page.find('form').trigger('submit')
  expect(page.emitted('update:modelValue')).toEqual([['tea']])
  expect(page.emitted('search')).toEqual([['tea']])
  page.unmount()
})

test.each([{ isComposing: true }, { keyCode: 229 }])(
  'Enter that ends a word of an input method (%o) searches for nothing',
  (init) => {
    const { page, input } = bar({ suggestions })
    const event = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...init })
    input.element.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
    page.unmount()
  },
)

test('clearing keeps the focus, cancelling gives it up', async () => {
  const { page, input } = bar({ modelValue: 'tea' })
  await page.find('[aria-label=清除]').trigger('click')
  await nextTick()
  expect(page.emitted('clear')).toHaveLength(1)
  expect(document.activeElement).toBe(input.element)
  await page.find('.weui-search-bar__cancel-btn').trigger('click')
  expect(page.emitted('cancel')).toHaveLength(1)
  expect(page.emitted('update:modelValue')).toEqual([['']])
  expect(document.activeElement).toBe(document.body)
  page.unmount()
})

test('the arrows go through the suggestions and the text itself, and Enter takes the marked one', async () => {
  const { page, input, key } = bar({ suggestions })
  input.element.focus()
  await nextTick()
  expect(input.attributes()).toMatchObject({ role: 'combobox', 'aria-expanded': 'true' })
  const marked = () => {
    const id = input.attributes('aria-activedescendant')
    return id === undefined ? undefined : document.getElementById(id)?.textContent
  }
  const seen = []
  for (const name of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
    await key(name)
    seen.push(marked())
  }
  expect(seen).toEqual(['Tea', 'Toast', undefined, 'Toast'])
  expect(page.find('[aria-selected=true]').text()).toBe('Toast')
  await key('Enter')
  expect(page.emitted('select')).toEqual([[suggestions[1]]])
  expect(page.emitted('update:modelValue')).toEqual([['Toast']])
  expect(page.find('[role=listbox]').exists()).toBe(false)
  page.unmount()
})

test('Escape closes the suggestions first, and more text opens them', async () => {
  const { page, input, key } = bar({ suggestions })
  input.element.focus()
  await nextTick()
  await key('Escape')
  expect(input.attributes('aria-expanded')).toBe('false')
  await input.setValue('t')
  expect(input.attributes('aria-expanded')).toBe('true')
  await page.findAll('[role=option]')[0]!.trigger('click')
  expect(page.emitted('select')).toEqual([[suggestions[0]]])
  page.unmount()
})

test('attributes go to the field, and what was found comes from a slot', () => {
  const page = mount(WeSearchBar, {
    props: { modelValue: 'tea' },
    attrs: { name: 'q', class: 'mine' },
    slots: { results: ({ text }: { text: string }) => `about ${text}` },
  })
  expect(page.find('input').attributes('name')).toBe('q')
  expect(page.find('.weui-search-bar').classes()).toContain('mine')
  expect(page.text()).toContain('about tea')
})

test('the bar of a home page is a button that opens the search', async () => {
  const page = mount(WeSearchBar, { props: { variant: 'homepage', placeholder: 'Search' } })
  await page.find('button').trigger('click')
  expect(page.find('button').text()).toBe('Search')
  expect(page.emitted('open')).toHaveLength(1)
  expect(page.find('input').exists()).toBe(false)
})

test('the button of the outlined bar searches, the one before it leads back', async () => {
  const { page } = bar({ variant: 'outlined', modelValue: 'tea', back: true })
  await page.find('.weui-search-bar__search-btn').trigger('click')
  await page.find('[aria-label=返回]').trigger('click')
  expect(page.emitted('search')).toEqual([['tea']])
  expect(page.emitted('back')).toHaveLength(1)
  page.unmount()
})
