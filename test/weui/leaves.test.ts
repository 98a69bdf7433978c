import { WeBadge, WeButton, WeCell, WeIcon, WeIconButton, WeLink, WeLoading } from '@wove/weui'
import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'

test('a button is a real button that sends no form by itself', () => {
  const button = mount(WeButton, { slots: { default: () => 'OK' } })
  expect(button.element.tagName).toBe('BUTTON')
  expect(button.attributes('type')).toBe('button')
  expect(button.text()).toBe('OK')
})

test.each([{ disabled: true }, { loading: true }])('a press on a button that is %o reaches nobody', (props) => {
  const onClick = vi.fn<(...heard: unknown[]) => void>()
  const button = mount(WeButton, { props, attrs: { onClick } })
  button.element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  expect(onClick).not.toHaveBeenCalled()
  expect(button.attributes('aria-disabled')).toBe('true')
})

test('a flag is on where a template only names it, and off where it is not named', () => {
  const named = mount(WeButton, { attrs: { loading: '', block: '' } })
  expect(named.classes()).toEqual(expect.arrayContaining(['weui-btn_loading', 'weui-btn_block']))
  expect(named.classes()).not.toContain('weui-btn_inline')
  expect(mount(WeCell, { attrs: { clickable: '' } }).element.tagName).toBe('BUTTON')
  // An empty text is no flag where a text is meant.
  expect(mount(WeBadge, { props: { value: '' } }).classes()).toContain('weui-badge_dot')
})

test('a button at work says so and keeps the focus', async () => {
  const button = mount(WeButton, { attachTo: document.body, slots: { default: () => 'Save' } })
  ;(button.element as HTMLElement).focus()
  await button.setProps({ loading: true })
  expect(document.activeElement).toBe(button.element)
  expect(button.attributes('aria-busy')).toBe('true')
  expect(button.find('[role=img]').attributes('aria-label')).toBe('正在加载')
  button.unmount()
})

test('a disabled link leads nowhere', () => {
  const link = mount(WeButton, { props: { href: '/pay', disabled: true } })
  expect(link.element.tagName).toBe('A')
  expect(link.attributes('href')).toBeUndefined()
})

test.each([
  'javascript:alert(1)',
  ' JaVaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
])('the address %o is not followed', (href) => {
  expect(mount(WeButton, { props: { href } }).attributes('href')).toBeUndefined()
  expect(mount(WeLink, { props: { href } }).attributes('href')).toBeUndefined()
  expect(mount(WeCell, { props: { href } }).attributes('href')).toBeUndefined()
})

test.each(['/a?b=c:d', 'https://example.com/', 'weixin://dl/business', 'tel:10086', '#top'])(
  'the address %o is followed',
  (href) => expect(mount(WeLink, { props: { href } }).attributes('href')).toBe(href),
)

test('an icon is decoration until it has a label', () => {
  expect(mount(WeIcon, { props: { name: 'info' } }).attributes()).toMatchObject({ 'aria-hidden': 'true' })
  expect(mount(WeIcon, { props: { name: 'info', label: 'Note' } }).attributes()).toMatchObject({
    role: 'img',
    'aria-label': 'Note',
  })
})

test('a size in pixels sets both edges of an icon', () => {
  const { style } = mount(WeIcon, { props: { name: 'info', size: 40 } }).element as HTMLElement
  expect([style.width, style.height]).toEqual(['40px', '40px'])
})

test('an icon button is named by its label', () => {
  const button = mount(WeIconButton, { props: { icon: 'search', label: 'Search' } })
  expect(button.text()).toBe('Search')
  expect(button.find('i').attributes('aria-hidden')).toBe('true')
})

test('a loading sign without a label is passed over', () => {
  expect(mount(WeLoading, { props: { label: '' } }).attributes('aria-hidden')).toBe('true')
  expect(mount(WeLoading, { props: { label: '' } }).attributes('role')).toBeUndefined()
})

test.each([
  [8, '8', '8 条新消息'],
  [100, '99+', '99+ 条新消息'],
])('a badge of %o shows %o and says %o', (value, shown, said) => {
  const badge = mount(WeBadge, { props: { value } })
  expect(badge.find('[aria-hidden]').text()).toBe(shown)
  expect(badge.find('.weui-hidden_abs').text()).toBe(said)
})

test('a badge with a word says the word once', () => {
  const badge = mount(WeBadge, { props: { value: 'New' } })
  expect(badge.text()).toBe('New')
  expect(badge.find('[aria-hidden]').exists()).toBe(false)
})

test('a badge without a value is a dot', () => {
  expect(mount(WeBadge, { props: { label: '有更新' } }).classes()).toContain('weui-badge_dot')
})

test('a cell is a block, a link or a button, as it is used', () => {
  expect(mount(WeCell).element.tagName).toBe('DIV')
  expect(mount(WeCell, { props: { href: '/' } }).element.tagName).toBe('A')
  const onClick = vi.fn<(...heard: unknown[]) => void>()
  const button = mount(WeCell, { props: { clickable: true, title: 'a' }, attrs: { onClick } })
  expect(button.element.tagName).toBe('BUTTON')
  button.element.dispatchEvent(new MouseEvent('click'))
  expect(onClick).toHaveBeenCalledOnce()
})

test('slots take the places of a cell', () => {
  const cell = mount(WeCell, {
    props: { title: 'x' },
    slots: { default: () => 'middle', hd: () => 'start', ft: () => 'end' },
  })
  expect([...cell.element.children].map((part) => part.textContent)).toEqual(['start', 'middle', 'end'])
})

test('a cell of value 0 shows the 0', () => {
  expect(
    mount(WeCell, { props: { value: 0 } })
      .find('.weui-cell__ft')
      .text(),
  ).toBe('0')
})
