import { WeTabbar } from '@wove/weui'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { h } from 'vue'

const items = [
  { value: 'a', label: 'A', badge: 8 },
  { value: 'b', label: 'B', badge: true },
  { value: 'c', label: 'C' },
]
const links = items.map(({ value, label }) => ({ value, label, href: `/${value}` }))

test('without panels it is a navigation of buttons, and says where the person is', async () => {
  const bar = mount(WeTabbar, { props: { items, label: 'Main' } })
  expect(bar.element.tagName).toBe('NAV')
  expect(bar.attributes('aria-label')).toBe('Main')
  await bar.findAll('button')[2]!.trigger('click')
  expect(bar.findAll('button').map((button) => button.attributes('aria-current'))).toEqual([
    undefined,
    undefined,
    'true',
  ])
  expect(bar.emitted('update:active')).toEqual([['c']])
  expect(bar.emitted('change')).toEqual([['c']])
})

test('what is new is said, a dot as well', () => {
  const bar = mount(WeTabbar, { props: { items } })
  expect(bar.findAll('.weui-hidden_abs').map((each) => each.text())).toEqual(['8 条新消息', '有新消息'])
})

test('links are links, and the page that is shown is the current one', () => {
  const bar = mount(WeTabbar, { props: { items: links, active: 'b' } })
  expect(bar.findAll('a').map((link) => [link.attributes('href'), link.attributes('aria-current')])).toEqual([
    ['/a', undefined],
    ['/b', 'page'],
    ['/c', undefined],
  ])
})

test('no link can run a script, and a disabled one leads nowhere', () => {
  const bad = [
    { value: 'a', label: 'A', href: 'javascript:alert(1)' },
    { value: 'b', label: 'B', href: '/b', disabled: true },
  ]
  const bar = mount(WeTabbar, { props: { items: bad } })
  expect(bar.findAll('a').map((link) => link.attributes('href'))).toEqual([undefined, undefined])
})

test('a router has its own link', () => {
  const Router = { props: ['to'], template: '<a :data-to="to"><slot /></a>' }
  const bar = mount(WeTabbar, {
    props: { items: [{ value: 'a', label: 'A', to: '/shop' }], tag: Router },
  })
  expect(bar.findComponent(Router).props('to')).toBe('/shop')
})

test('a press with a modifier opens the link elsewhere and changes nothing here', async () => {
  const bar = mount(WeTabbar, { props: { items: links } })
  await bar.findAll('a')[1]!.trigger('click', { ctrlKey: true, cancelable: true })
  expect(bar.emitted('change')).toBeUndefined()
})

test('with panels it is a list of tabs with the keys of one', async () => {
  const bar = mount(WeTabbar, {
    props: { items, label: 'Main' },
    slots: { default: ({ item }: { item: { label: string } }) => h('p', `about ${item.label}`) },
    attachTo: document.body,
  })
  const list = bar.find('[role=tablist]')
  expect(list.attributes('aria-label')).toBe('Main')
  await list.trigger('keydown', { key: 'ArrowLeft' })
  await flushPromises()
  expect(bar.find('[aria-selected=true]').text()).toContain('C')
  expect(document.activeElement?.textContent).toContain('C')
  const panel = bar.findAll('[role=tabpanel]')[2]!
  expect(panel.isVisible()).toBe(true)
  expect(panel.attributes('aria-labelledby')).toBe(document.activeElement?.id)
  bar.unmount()
})

test('beforeChange keeps the person where they are, and the last answer counts', async () => {
  const answers: ((allowed: boolean) => void)[] = []
  const beforeChange = () => new Promise<boolean>((resolve) => answers.push(resolve))
  const bar = mount(WeTabbar, { props: { items, beforeChange } })
  await bar.findAll('button')[1]!.trigger('click')
  await bar.findAll('button')[2]!.trigger('click')
  answers[1]!(true)
  answers[0]!(true)
  await flushPromises()
  expect(bar.emitted('change')).toEqual([['c']])
})
