import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import weuiJs from 'weui.js'
import { skeleton } from './skeleton.ts'

// Captures the skeletons of WeUI's own example pages, which the components are compared with.
// `vitest run test/weui/fixtures.test.ts -u` writes them anew.

/** By the fixture's name: the example page, what to look for on it, and which of those found, from 0. */
const captures: Record<string, [page: string, selector: string, index?: number]> = {
  button: ['button/button_default', '.weui-btn'],
  'button-loading': ['button/button_default', '.weui-btn_loading', 1],
  'button-disabled': ['button/button_default', '.weui-btn_disabled'],
  'button-mini': ['button/button_default', '.weui-btn_mini'],
  'cell-button': ['button/button_default', '.weui-btn_cell', 2],
  'icon-button': ['half-screen-dialog/half-screen-dialog', '.weui-btn_icon'],
  icon: ['icons/icons', '.weui-icon-success'],
  'loading-ring': ['loadmore/loadmore', '.weui-primary-loading'],
  'loading-mask': ['loading/loading', '.weui-mask-loading'],
  badge: ['badge/badge', '.weui-badge', 1],
  cell: ['list/list', '.weui-cell'],
  'cell-icon': ['list/list', '.weui-cell_example'],
  'cell-access': ['list/list', '.weui-cell_access'],
  cells: ['list/list', '.weui-cells', 3],
  progress: ['progress/progress', '.weui-progress'],
  'field-group': ['form/form_page', '.weui-cells__group'],
  'form-page': ['form/form_page', '.weui-form'],
  textarea: ['form/form_textarea', '.weui-cell'],
  radio: ['form/form_radio', '.weui-cells_radio'],
  checkbox: ['form/form_checkbox', '.weui-cells_checkbox'],
  switch: ['form/form_switch', '.weui-cell_switch'],
  select: ['form/form_select', '.weui-cell_select-after'],
  clearable: ['form/form_input_status', '.weui-cell'],
  vcode: ['form/form_vcode', '.weui-cell_vcode'],
  agree: ['form/form_vcode', '.weui-agree'],
  slider: ['slider/slider', '.weui-slider-box'],
  dialog: ['dialog/dialog', '.js_dialog'],
  'dialog-stacked': ['dialog/dialog', '.js_dialog', 2],
  'half-screen-dialog': ['half-screen-dialog/half-screen-dialog', '.js_dialog_wrap'],
  'action-sheet': ['actionsheet/actionsheet', '#iosActionsheet'],
  toast: ['toast/toast', '#toast'],
  'toast-loading': ['toast/toast', '#loadingToast'],
  'toast-text': ['toast/toast', '#textToast'],
  'information-bar': ['information-bar/information-bar', '.weui-information-bar', 1],
  msg: ['msg/msg_success', '.weui-msg'],
  'load-more': ['loadmore/loadmore', '.weui-loadmore'],
  'load-more-empty': ['loadmore/loadmore', '.weui-loadmore', 1],
  'load-more-end': ['loadmore/loadmore', '.weui-loadmore', 2],
  footer: ['footer/footer', '.weui-footer', 1],
  'grid-item': ['grid/grid', '.weui-grid'],
  panel: ['panel/panel', '.weui-panel'],
  'media-box': ['panel/panel', '.weui-media-box', 2],
  'form-preview': ['preview/preview', '.weui-form-preview'],
  'steps-vertical': ['steps/steps_vertical', '.weui-steps', 1],
  'steps-horizonal': ['steps/steps_horizonal', '.weui-steps'],
  tabs: ['navbar/navbar', '.weui-navbar'],
  uploader: ['uploader/uploader', '.weui-cell_uploader', 1],
  gallery: ['gallery/gallery', '.weui-gallery'],
  'search-bar': ['searchbar/searchbar_filled', '.weui-search-bar'],
  'search-results': ['searchbar/searchbar_filled', '.searchbar-result'],
  'search-bar-grey': ['searchbar/searchbar_grey', '.weui-search-bar'],
  'search-bar-outlined': ['searchbar/searchbar_outlined', '.weui-search-bar'],
  'search-bar-homepage': ['searchbar/searchbar_homepage', '.weui-search-bar'],
  tabbar: ['tabbar/tabbar', '.weui-tab'],
  'swipe-cell': ['list/list', '.weui-cell_swiped'],
  'bottom-action': ['button/button_bottom_fixed', '.weui-bottom-fixed-opr-page'],
  'button-area': ['progress/progress', '.weui-btn-area'],
  link: ['msg/msg_success', '.weui-link'],
  'list-tips': ['msg/msg_custom_area_tips', '.weui-list-tips'],
  article: ['article/article', '.weui-article'],
  flex: ['flex/flex', '.weui-flex', 1],
  mask: ['half-screen-dialog/half-screen-dialog', '.weui-mask'],
  'picker-field': ['form/form_select_primary', '.weui-cell_select', 2],
}

const weui = dirname(createRequire(import.meta.url).resolve('weui/package.json'))

test.each(Object.entries(captures))('the fixture %s is what the weui package shows', async (name, capture) => {
  const [page, selector, index = 0] = capture
  const html = readFileSync(join(weui, `src/example/${page}.html`), 'utf8')
  const example = new DOMParser().parseFromString(html, 'text/html')
  const found = example.querySelectorAll(selector)[index]
  expect(found, `${page} has no ${selector} at ${index}`).toBeDefined()
  await expect(skeleton(found!)).toMatchFileSnapshot(`./fixtures/${name}.txt`)
})

test('the fixture picker is what weui.js shows, which the example page of the picker leaves it to', async () => {
  const rows = [
    { label: 'a', value: 0 },
    { label: 'b', value: 1, disabled: true },
  ]
  weuiJs.picker(rows, { title: 'a', desc: 'b', showClose: true })
  const shown = document.querySelector('.weui-picker')!.parentElement!
  await expect(skeleton(shown)).toMatchFileSnapshot('./fixtures/picker.txt')
})

test('the fixture top-tips is what weui.js shows, whose example page has none', async () => {
  weuiJs.topTips('a')
  const shown = document.querySelector('.weui-toptips')!
  await expect(skeleton(shown)).toMatchFileSnapshot('./fixtures/top-tips.txt')
})

const menu = 'a list of links to the pages of its chapter'

/** The example pages that nothing is captured from, and why. */
const withoutCapture: Record<string, string> = {
  'button/button': menu,
  'form/form': menu,
  'msg/msg': menu,
  'searchbar/searchbar': menu,
  'steps/steps': menu,
  home: 'the front page of the examples',
  index: 'the document that the examples are loaded into',
  layers: 'a picture of which layer lies above which',
  'picker/picker': 'buttons only: weui.js makes the picker, captured below',
  'form/form_access': 'rows that lead on, as on list/list, in a form as on form/form_page',
  'form/form_bottom_fixed': 'form/form_page with its buttons as on button/button_bottom_fixed',
  'form/form_page_old': 'the order of parts before the one on form/form_page',
  'form/form_primary': 'form/form_page with a class more on its groups',
  'form/form_vertical': 'form/form_page with a class more on its rows',
  'input/input': 'the rows of the form pages before these were pages of their own',
  'msg/msg_custom_area_cell': 'msg/msg_success with rows as on list/list',
  'msg/msg_custom_area_preview': 'msg/msg_success with a list as on preview/preview',
  'msg/msg_text': 'msg/msg_success without its icon',
  'msg/msg_text_primary': 'msg/msg_success without its icon, with another button',
  'msg/msg_warn': 'msg/msg_success with another icon',
}

test('something is captured from every example page of the weui package, or nothing for a reason', () => {
  const pages = globSync('**/*.html', { cwd: join(weui, 'src/example') }).map((file) => file.replace('.html', ''))
  const captured = new Set(Object.values(captures).map(([page]) => page))
  expect(pages.filter((page) => !captured.has(page)).sort()).toEqual(Object.keys(withoutCapture).sort())
})
