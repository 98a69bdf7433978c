import {
  WeFooter,
  WeFormPreview,
  WeGridItem,
  WeInformationBar,
  WeLoadMore,
  WeMediaBox,
  WeMsg,
  WePanel,
  WeProgress,
  WeSteps,
  WeTabs,
} from '@wove/weui'
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { h } from 'vue'

const items = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B', disabled: true },
  { value: 'c', label: 'C' },
]

test('of the tabs only the active one is in the order of Tab, and arrows go round over those that can be chosen', async () => {
  const tabs = mount(WeTabs, { props: { items }, attachTo: document.body })
  const all = tabs.findAll('[role=tab]')
  expect(all.map((tab) => tab.attributes('tabindex'))).toEqual(['0', '-1', '-1'])
  for (const [key, active] of [
    ['ArrowRight', 'C'],
    ['ArrowRight', 'A'],
    ['ArrowLeft', 'C'],
    ['Home', 'A'],
    ['End', 'C'],
  ] as const) {
    await tabs.find('[role=tablist]').trigger('keydown', { key })
    expect(tabs.find('[aria-selected=true]').text()).toBe(active)
    expect(document.activeElement?.textContent).toBe(active)
  }
  expect(tabs.emitted('change')?.flat()).toEqual(['c', 'a', 'c', 'a', 'c'])
  tabs.unmount()
})

test('a tab and its panel name each other, and a lazy panel is drawn once it was shown', async () => {
  const tabs = mount(WeTabs, {
    props: { items, lazy: true },
    slots: { default: ({ item }: { item: { label: string } }) => `about ${item.label}` },
    attachTo: document.body,
  })
  const panels = tabs.findAll('[role=tabpanel]')
  expect(panels.map((panel) => panel.text())).toEqual(['about A', '', ''])
  expect(panels[0]!.attributes('aria-labelledby')).toBe(tabs.find('[role=tab]').attributes('id'))
  expect(tabs.find('[role=tab]').attributes('aria-controls')).toBe(panels[0]!.attributes('id'))
  await tabs.findAll('[role=tab]')[2]!.trigger('click')
  expect(panels.map((panel) => panel.text())).toEqual(['about A', '', 'about C'])
  expect(panels[0]!.isVisible()).toBe(false)
  tabs.unmount()
})

test('steps say which are done and which is under way', () => {
  const steps = mount(WeSteps, { props: { active: 1, items: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] } })
  expect(steps.findAll('li').map((step) => step.text())).toEqual(['A已完成', 'B进行中', 'C'])
  expect(steps.find('[aria-current=step]').text()).toContain('B')
  expect(steps.element.tagName).toBe('OL')
})

test.each([
  [-5, '0'],
  [33.4, '33'],
  [500, '100'],
  [Number.NaN, '0'],
])('progress of %o is %o percent', (value, percent) => {
  const bar = mount(WeProgress, { props: { value, label: 'Upload' } }).find('[role=progressbar]')
  expect(bar.attributes()).toMatchObject({ 'aria-valuenow': percent, 'aria-label': 'Upload' })
})

test('progress that can be stopped has a named button for it', async () => {
  const progress = mount(WeProgress, { props: { value: 5, cancellable: true } })
  expect(progress.find('button').attributes('aria-label')).toBe('取消')
  await progress.find('button').trigger('click')
  expect(progress.emitted('cancel')).toHaveLength(1)
})

test('the end of a list is said, not shown', () => {
  const end = mount(WeLoadMore, { props: { status: 'end' } })
  expect(end.attributes('role')).toBe('status')
  expect(end.find('.weui-hidden_abs').text()).toBe('已无更多数据')
  expect(end.find('.weui-loadmore__tips').text()).toBe('')
})

test('a preview is a list of terms with real buttons', async () => {
  const preview = mount(WeFormPreview, {
    props: { items: [{ label: 'Goods', value: 'Tea' }], actions: [{ label: 'Pay', value: 'pay' }] },
  })
  expect(preview.find('dt').text()).toBe('Goods')
  expect(preview.find('dd').text()).toBe('Tea')
  await preview.find('button').trigger('click')
  expect(preview.emitted('action')).toEqual([['pay']])
})

test('a panel is named by its title', () => {
  const panel = mount(WePanel, { props: { title: 'News' } })
  expect(panel.find(`#${panel.attributes('aria-labelledby')}`).text()).toBe('News')
})

test('no address of a list can run a script', () => {
  const href = 'javascript:alert(1)'
  expect(mount(WeMediaBox, { props: { title: 'a', href } }).attributes('href')).toBeUndefined()
  expect(mount(WeGridItem, { props: { label: 'a', href } }).attributes('href')).toBeUndefined()
  expect(
    mount(WeFooter, { props: { links: [{ text: 'a', href }] } })
      .find('a')
      .attributes('href'),
  ).toBeUndefined()
})

test('a grid item is a button until it leads somewhere', () => {
  expect(mount(WeGridItem, { props: { label: 'a' } }).element.tagName).toBe('BUTTON')
  expect(mount(WeGridItem, { props: { label: 'a', href: '/' } }).element.tagName).toBe('A')
})

test('a result names its icon and leaves out what is not there', () => {
  const msg = mount(WeMsg, { props: { type: 'warn', title: 'Failed' }, slots: { actions: () => h('button', 'Again') } })
  expect(msg.find('[role=img]').attributes('aria-label')).toBe('警告')
  expect(msg.find('h2').text()).toBe('Failed')
  expect(msg.find('.weui-msg__tips-area').exists()).toBe(false)
  expect(
    mount(WeMsg, { props: { type: 'text' } })
      .find('.weui-msg__icon-area')
      .exists(),
  ).toBe(false)
})

test('an information bar is as urgent as its type, and can be closed', async () => {
  const bar = mount(WeInformationBar, { props: { content: 'No network', link: 'More', closable: true } })
  expect(bar.attributes('role')).toBe('alert')
  expect(mount(WeInformationBar, { props: { type: 'tips-weak' } }).attributes('role')).toBe('status')
  await bar.find('.weui-link').trigger('click')
  expect(bar.emitted('link')).toHaveLength(1)
  await bar.find('.weui-btn_icon').trigger('click')
  expect(bar.emitted('close')).toHaveLength(1)
  expect(bar.emitted('update:open')).toEqual([[false]])
  expect(bar.find('.weui-information-bar').exists()).toBe(false)
})
