// @vitest-environment node
import * as weui from '@wove/weui'
import { createSSRApp, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { expect, test } from 'vitest'

/** What a component cannot do without. */
const props: Record<string, object> = {
  WeIcon: { name: 'info' },
  WeIconButton: { icon: 'info', label: 'Info' },
  WeProgress: { value: 5 },
  WeActionSheet: { items: [{ label: 'a' }], open: true },
  WeDialog: { open: true },
  WeToast: { open: true, content: 'a' },
  WeTopTips: { open: true, content: 'a' },
  WeHalfScreenDialog: { open: true, title: 'a' },
  WeSelect: { options: [{ value: 1, label: 'a' }], modelValue: 1 },
  WeRadioGroup: { options: [{ value: 1, label: 'a' }] },
  WeCheckboxGroup: { options: [{ value: 1, label: 'a' }] },
  WeGridItem: { label: 'a' },
  WeMediaBox: { title: 'a' },
  WeFormPreview: { items: [{ label: 'a', value: 'b' }] },
  WeSteps: { items: [{ title: 'a' }], active: 0 },
  WePickerView: { columns: [{ value: 1, label: 'a' }] },
  WePicker: { open: true, title: 'a', columns: [{ value: 1, label: 'a' }] },
  WePickerField: { label: 'a', columns: [{ value: 1, label: 'b' }], modelValue: [1] },
  WeDatePicker: { open: true, title: 'a' },
  WeDateField: { label: 'a', modelValue: '2026-11-22' },
  WeAreaPicker: { open: true, title: 'a', data: { province_list: {}, city_list: {}, county_list: {} } },
  WeAreaField: { label: 'a', data: async () => ({ province_list: {}, city_list: {}, county_list: {} }) },
  WeTabs: { items: [{ value: 'a', label: 'a' }] },
  WeTabbar: { items: [{ value: 'a', label: 'a' }] },
  WeSwipeCell: { actions: [{ value: 'a', label: 'a' }], open: true },
  WePullRefresh: { refresh: async () => undefined },
  WeInfiniteList: { load: async () => true },
  WePicture: { light: 'a.png', dark: 'b.png', alt: 'a' },
  WeMask: { open: true },
  WeUploader: { label: 'a', modelValue: [{ id: '1', name: 'a.jpg', url: '/a.jpg' }] },
  WeGallery: { open: true, images: ['/a.jpg'] },
  WeVcodeField: { send: async () => undefined },
}

const components = Object.entries(weui).filter(([name]) => /^We[A-Z]/.test(name) && name !== 'WeuiResolver')

test('there is a document in none of these tests', () => expect(typeof document).toBe('undefined'))

test.each(components)('%s is drawn on a server, the same each time and without a warning', async (name, component) => {
  const warnings: string[] = []
  const draw = () => {
    const app = createSSRApp({ render: () => h(component as Component, props[name] ?? {}, { default: () => 'text' }) })
    app.config.warnHandler = (warning) => void warnings.push(warning)
    return renderToString(app)
  }
  const html = await draw()
  expect(html).not.toBe('')
  expect(await draw()).toBe(html)
  expect(warnings).toEqual([])
})

test('an open popup sends nothing to the page before it is in a browser', async () => {
  const context: { teleports?: Record<string, string> } = {}
  await renderToString(createSSRApp({ render: () => h(weui.WeDialog, { open: true, title: 'a' }) }), context)
  expect(context.teleports).toBeUndefined()
})

test('functions count as closed on a server', async () => {
  expect(await weui.showConfirm('?')).toBe(false)
  expect(await weui.showPrompt('?')).toBeNull()
  expect(await weui.showActionSheet({ items: [] })).toBeNull()
  expect(await weui.showHalfScreen({ render: () => null }, { title: 'a' })).toBeNull()
  await weui.showInformationBar('a').closed
  expect(await weui.showPicker([], { title: 'a' })).toBeNull()
  expect(await weui.showDatePicker({ title: 'a' })).toBeNull()
  await weui.showGallery(['/a.jpg'])
  await weui.showToast('a').closed
  expect(await weui.withLoading(Promise.resolve(1))).toBe(1)
})
