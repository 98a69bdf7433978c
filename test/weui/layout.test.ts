import { WeBottomAction, WeConfigProvider, WeFlex, WeFlexItem, WeListTips, WeMask, WePicture } from '@wove/weui'
import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { h } from 'vue'

const pair = { light: 'day.png', dark: 'night.png', alt: 'The sky' }

test('where the theme follows the system the browser itself chooses the picture', () => {
  const picture = mount(WePicture, { props: pair, attrs: { class: 'mine', loading: 'lazy' } })
  expect(picture.find('source').attributes()).toEqual({ srcset: 'night.png', media: '(prefers-color-scheme: dark)' })
  expect(picture.find('img').attributes()).toMatchObject({
    src: 'day.png',
    alt: 'The sky',
    class: 'mine',
    loading: 'lazy',
  })
  expect(picture.attributes('class')).toBeUndefined()
})

test.each([
  ['light', 'day.png'],
  ['dark', 'night.png'],
] as const)('a theme that is forced to be %s shows %s', (theme, src) => {
  const page = mount(WeConfigProvider, { props: { theme }, slots: { default: () => h(WePicture, pair) } })
  expect(page.find('img').attributes('src')).toBe(src)
  expect(page.find('source').exists()).toBe(false)
})

test('a mask is nothing to a screen reader, and says when it is pressed', async () => {
  const mask = mount(WeMask, { props: { open: true, zIndex: 7 } })
  const element = mask.find<HTMLElement>('.weui-mask')
  expect(element.attributes('aria-hidden')).toBe('true')
  expect(element.attributes('tabindex')).toBeUndefined()
  expect(element.element.style.zIndex).toBe('7')
  await element.trigger('click')
  expect(mask.emitted('click')).toHaveLength(1)
  await mask.setProps({ transparent: true })
  expect(mask.find('.weui-mask_transparent').exists()).toBe(true)
  expect(mount(WeMask).find('.weui-mask').exists()).toBe(false)
})

test('a part of a row takes its shares', () => {
  const row = mount(WeFlex, { slots: { default: () => [h(WeFlexItem), h(WeFlexItem, { grow: 2 })] } })
  expect(row.findAll<HTMLElement>('.weui-flex__item').map(({ element }) => element.style.flexGrow)).toEqual(['', '2'])
})

test('remarks are a list to a screen reader', () => {
  const tips = mount(WeListTips, { props: { items: ['one', 'two'] } })
  expect(tips.attributes('role')).toBe('list')
  expect(tips.findAll('li').map((item) => item.text())).toEqual(['one', 'two'])
})

test('buttons at the lower end stand one below the other when a text does not fit, and side by side when it does', async () => {
  const tell: (() => void)[] = []
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        tell.push(callback)
      }
      observe() {}
      disconnect() {}
    },
  )
  let height = 72
  const measured = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(() => height)
  const page = mount(WeBottomAction, {
    props: { tips: 'Mind this' },
    slots: { actions: () => h('button', { class: 'weui-btn' }, 'A long text') },
  })
  const isStacked = async () => {
    tell.forEach((each) => each())
    await page.vm.$nextTick()
    return page.classes().includes('weui-bottom-fixed-opr-page_btn-wrap')
  }
  expect(page.find('.weui-bottom-fixed-opr-page__tips').text()).toBe('Mind this')
  expect(await isStacked()).toBe(true)
  height = 48
  expect(await isStacked()).toBe(false)
  await page.setProps({ wrap: 'always' })
  expect(await isStacked()).toBe(true)
  measured.mockRestore()
  vi.unstubAllGlobals()
})
