import {
  WeAgree,
  WeBadge,
  WeButton,
  WeCell,
  WeCellButton,
  WeCells,
  WeCheckboxGroup,
  WeField,
  WeFieldGroup,
  WeIcon,
  WeIconButton,
  WeInput,
  WeLoading,
  WeProgress,
  WeRadioGroup,
  WeSelect,
  WeSlider,
  WeSwitch,
  WeTextarea,
  WeVcodeField,
  WeActionSheet,
  WeDialog,
  WeHalfScreenDialog,
  WeInformationBar,
  WeLink,
  WeMsg,
  WeToast,
  WeFooter,
  WeFormPreview,
  WeGridItem,
  WeLoadMore,
  WeMediaBox,
  WePanel,
  WeSteps,
  WeTabs,
  WePicker,
  WeUploader,
  WeGallery,
} from '@wove/weui'
import { mount } from '@vue/test-utils'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { h, nextTick, type VNode } from 'vue'
import { expect, test } from 'vitest'
import { skeleton } from './skeleton.ts'

/** A preview's labels without controls and stressed amounts, as `dl`, `dt` and `dd`. */
function previewOfTerms(official: string): string {
  return official
    .replaceAll(/div.weui-form-preview__(hd|bd)/g, 'dl.weui-form-preview__$1')
    .replaceAll('label.', 'dt.')
    .replaceAll(/(em|span)\.weui-form-preview__value/g, 'dd.weui-form-preview__value')
    .replaceAll('a.weui-form-preview__btn', 'button.weui-form-preview__btn')
}

/** A hidden word in what is done and in what comes after it. */
function spokenSteps(official: string): string {
  const [head, ...items] = official.split(/(?=^ {2}li)/m)
  const active = items.filter((item) => item.includes('_success')).length
  return [head, ...items.map((item, i) => (i <= active ? `${item}      span.weui-hidden_abs\n` : item))].join('')
}

/** What is written otherwise than in the official example, and why: each replaces text of the official skeleton. */
const differences = {
  'a button is a button, not a link with a role': [/^(\s*)a\./gm, '$1button.'],
  'the example has a class of its own page': [/\.weui-cell_example/g, ''],
  'a spoken text stands beside the number that is seen': [
    /^span.weui-badge\n/,
    'span.weui-badge\n  span\n  span.weui-hidden_abs\n',
  ],
  'progress is told by role=progressbar, not by an alert': [/ {2}span.weui-hidden_abs\n/, ''],
  'the row of a field is flexible, with or without a button that clears it': [
    /weui-cell__bd\n/g,
    'weui-cell__bd.weui-flex\n',
  ],
  'the text has a wrapper, so that the counter stands below it in the flexible row': [
    / {4}textarea[^]*/,
    '    div\n      textarea.weui-textarea\n      div.weui-textarea-counter\n        span\n      div.weui-hidden_abs\n',
  ],
  'the text is the name of the switch, by its id': [/weui-cell__bd\n/, 'weui-cell__bd\n    span\n'],
  'the last row of the example is a link of its own': [/ {2}a\.[^]*/, ''],
  'a label stands where the example has none': [/^div.weui-cell\./, 'label.weui-cell.'],
  'the description stands in every row that has one': [/ {8}div.weui-cell__desc\n/, ''],
  'the row of a text area is laid out by the prop layout': [/.weui-cell_primary/, ''],
  'a native control lies over the slider': [
    /div.weui-slider__handler.*\n/,
    'input.weui-slider__range\n      div.weui-slider__handler\n',
  ],
  'every row that can be pressed shows it': [/weui-cell_access$/gm, 'weui-cell_access.weui-cell_active'],
  'a long text has a wrapper': [/ {8}textarea/, '        div\n          textarea'],
  'a text of several lines keeps them': [/weui-dialog__bd\n/, 'weui-dialog__bd\n      span\n'],
  'the example has more actions in its head': [/ {10}button[^\n]*\n {12}i.weui-icon-more\n.*\n/, ''],
  'a row of the sheet is a button': [/div.weui-actionsheet__cell\b(?!__)/g, 'button.weui-actionsheet__cell'],
  'the sheet is moved in by a transition of its frame': [
    /div.weui-actionsheet\n/,
    'div.weui-actionsheet.weui-actionsheet_toggle\n',
  ],
  'a second line in a button is phrasing content': [
    /div.weui-actionsheet__cell__tips/,
    'span.weui-actionsheet__cell__tips',
  ],
  'a link that leads nowhere is a button': [/a.weui-link/, 'button.weui-link'],
  'a finger needs 44 pixels': [/button.weui-btn_icon/, 'button.weui-btn_icon.weui-wa-hotarea'],
  'the end of the page comes from its slot': [/ {2}div.weui-msg__extra-area[^]*/, ''],
  'buttons do not stand in a paragraph': [/p.weui-btn-area\n {6}a/, 'div.weui-btn-area\n      button'],
  'a text in a row has an element': [/(span.weui-cell__bd\n)/, '$1        span\n'],
  'a footer is one to a screen reader': [/^div/, 'footer'],
  'a panel is a section with a name': [/^div.weui-panel.weui-panel_access/, 'section.weui-panel'],
  'a preview is a list of terms': [/[^]+/, previewOfTerms],
  'steps have an order': [/^ul/, 'ol'],
  'steps that are done or under way say so': [/[^]+/, spokenSteps],
  'rows come in by a transition of their frame': [/\.weui-animate-(fade-in|slide-up)/g, ''],
  'a native select is what the keyboard and the screen reader meet': [
    /^( +)div.weui-picker__mask/m,
    '$1select\n$1  option\n$1  option\n$1div.weui-picker__mask',
  ],
  'the select says what is chosen, no hidden text': [/ +div.weui-hidden_abs\n/, ''],
  'a tab is a button': [/^( +)div/gm, '$1button'],
  'links are phrasing content only': [/div.weui-cell__desc/, 'span.weui-cell__desc'],
  'what can be pressed on a tile is a button': [/span(.weui-uploader__file__(thumb|delete))/g, 'button$1'],
  'a file that is on its way can be seen and removed as well': [
    /( +)(div.weui-uploader__file-content\n(?: +i.weui-icon-warn\n)?)/g,
    '$1button.weui-uploader__file__thumb\n$1$2$1button.weui-uploader__file__delete\n$1  i.weui-icon-close\n',
  ],
  'a real picture is in a strip that scrolls': [
    /^( +)(span.weui-gallery__img\n)/m,
    '$1div\n$1  div\n$1    $2$1      img\n',
  ],
  'a button closes it, which a press beside does not replace': [
    /( +)(div.weui-gallery__opr)/,
    '$1div\n$1  button.weui-btn_icon.weui-wa-hotarea\n$1    i.weui-icon-close-thin\n$1$2',
  ],
} satisfies Record<string, [RegExp, string | ((official: string) => string)]>

const options = ['1', '2', '3'].map((value) => ({ value, label: value }))
const pair = [
  { label: 'a', value: 'a' },
  { label: 'b', value: 'b', type: 'primary' as const },
]
const preview = { label: 'a', value: 'b' }
const steps = [1, 2, 3, 4].map(() => ({ title: 'a', desc: 'b' }))
const field = (...inside: VNode[]) => h(WeField, { label: 'a' }, () => inside)

const cases: Record<string, [render: () => VNode, ...differs: (keyof typeof differences)[]]> = {
  button: [() => h(WeButton, { type: 'primary' }, () => ['a']), 'a button is a button, not a link with a role'],
  'button-loading': [
    () => h(WeButton, { type: 'primary', loading: true }, () => ['a']),
    'a button is a button, not a link with a role',
  ],
  'button-disabled': [
    () => h(WeButton, { type: 'primary', disabled: true }, () => ['a']),
    'a button is a button, not a link with a role',
  ],
  'button-mini': [
    () => h(WeButton, { type: 'primary', size: 'mini' }, () => ['a']),
    'a button is a button, not a link with a role',
  ],
  'cell-button': [
    () => h(WeCellButton, { type: 'primary', icon: 'a.png' }, () => ['a']),
    'a button is a button, not a link with a role',
  ],
  'icon-button': [() => h(WeIconButton, { icon: 'close-thin', label: 'a' })],
  icon: [() => h(WeIcon, { name: 'success', size: 'msg' })],
  'loading-ring': [() => h(WeLoading)],
  'loading-mask': [() => h(WeLoading, { type: 'mask' })],
  badge: [() => h(WeBadge, { value: 8 }), 'a spoken text stands beside the number that is seen'],
  cell: [() => h(WeCell, { title: 'a', value: 'b' })],
  'cell-icon': [() => h(WeCell, { icon: 'a.png', title: 'a', value: 'b' }), 'the example has a class of its own page'],
  'cell-access': [
    () => h(WeCell, { title: 'a', desc: 'b', access: true, href: '/a' }),
    'links are phrasing content only',
    'every row that can be pressed shows it',
  ],
  cells: [
    () =>
      h(WeCells, () => [
        h(WeCell, { title: 'a', value: 'b', access: true, href: '/' }),
        h(WeCell, { title: 'a', value: 'b', access: true, href: '/' }),
      ]),
    'every row that can be pressed shows it',
  ],
  progress: [
    () => h(WeProgress, { value: 0, cancellable: true }),
    'a button is a button, not a link with a role',
    'progress is told by role=progressbar, not by an alert',
  ],
  'field-group': [
    () =>
      h(WeFieldGroup, { title: 'a' }, () => [
        field(h(WeInput)),
        field(h(WeInput)),
        h(WeField, { label: 'a', desc: 'b' }, () => h(WeInput)),
        field(h(WeTextarea)),
      ]),
    'the row of a field is flexible, with or without a button that clears it',
    'the row of a text area is laid out by the prop layout',
    'a long text has a wrapper',
  ],
  clearable: [() => field(h(WeInput, { clearable: true }))],
  textarea: [
    () => h(WeField, {}, () => h(WeTextarea, { counter: true, maxlength: 200 })),
    'a label stands where the example has none',
    'the row of a field is flexible, with or without a button that clears it',
    'the text has a wrapper, so that the counter stands below it in the flexible row',
  ],
  radio: [() => h(WeRadioGroup, { options: options.slice(1) }), 'the last row of the example is a link of its own'],
  switch: [() => h(WeSwitch, { label: 'a' }), 'the text is the name of the switch, by its id'],
  select: [() => h(WeSelect, { label: 'a', options })],
  vcode: [() => h(WeVcodeField, { label: 'a', send: async () => undefined })],
  agree: [() => h(WeAgree, () => [h('a')])],
  slider: [() => h(WeSlider, { showValue: true }), 'a native control lies over the slider'],
  checkbox: [
    () => h(WeCheckboxGroup, { options: options.map((option, i) => ({ ...option, disabled: i === 2 })) }),
    'the last row of the example is a link of its own',
  ],
  dialog: [
    () => h(WeDialog, { open: true, title: 'a', buttons: pair }),
    'a button is a button, not a link with a role',
    'a text of several lines keeps them',
  ],
  'dialog-stacked': [
    () => h(WeDialog, { open: true, title: 'a', wrap: 'always', buttons: pair.toReversed() }),
    'a button is a button, not a link with a role',
    'a text of several lines keeps them',
  ],
  'half-screen-dialog': [
    () =>
      h(
        WeHalfScreenDialog,
        { open: true, title: 'a', subtitle: 'b' },
        {
          actions: () => h(WeIconButton, { icon: 'search', label: 'c', class: 'weui-half-screen-dialog__hd__action' }),
        },
      ),
    'the example has more actions in its head',
  ],
  'action-sheet': [
    () =>
      h(WeActionSheet, {
        open: true,
        title: 'a',
        items: [{ label: 'a' }, { label: 'b', desc: 'c' }, { label: 'd', warn: true }],
      }),
    'a row of the sheet is a button',
    'the sheet is moved in by a transition of its frame',
    'a second line in a button is phrasing content',
  ],
  picker: [
    () =>
      h(WePicker<number>, {
        open: true,
        title: 'a',
        desc: 'b',
        columns: [
          { value: 0, label: 'a' },
          { value: 1, label: 'b', disabled: true },
        ],
      }),
    'rows come in by a transition of their frame',
    'a native select is what the keyboard and the screen reader meet',
    'the select says what is chosen, no hidden text',
    'a button is a button, not a link with a role',
  ],
  uploader: [
    () =>
      h(WeUploader, {
        label: 'a',
        maxCount: 10,
        modelValue: [
          { id: '1', name: 'a', url: 'a.png' },
          { id: '2', name: 'b', url: 'b.png' },
          { id: '3', name: 'c', url: 'c.png', status: 'failed' },
          { id: '4', name: 'd', url: 'd.png', status: 'uploading', progress: 50 },
        ],
      }),
    'what can be pressed on a tile is a button',
    'a file that is on its way can be seen and removed as well',
  ],
  gallery: [
    () => h(WeGallery, { open: true, images: ['a.png'], deletable: true }),
    'a real picture is in a strip that scrolls',
    'a button closes it, which a press beside does not replace',
    'a button is a button, not a link with a role',
  ],
  toast: [() => h(WeToast, { open: true, type: 'success', content: 'a', mask: true })],
  'toast-loading': [() => h(WeToast, { open: true, type: 'loading', content: 'a' })],
  'toast-text': [() => h(WeToast, { open: true, content: 'a', mask: true })],
  'information-bar': [
    () => h(WeInformationBar, { type: 'warn-weak', link: 'a', closable: true }),
    'a link that leads nowhere is a button',
    'a finger needs 44 pixels',
  ],
  msg: [
    () =>
      h(
        WeMsg,
        { title: 'a' },
        {
          desc: () => h(WeLink),
          actions: () => h(WeButton, { type: 'primary' }),
          tips: () => h(WeLink),
        },
      ),
    'the end of the page comes from its slot',
    'buttons do not stand in a paragraph',
  ],
  'load-more': [() => h(WeLoadMore)],
  'load-more-empty': [() => h(WeLoadMore, { status: 'empty' })],
  'load-more-end': [() => h(WeLoadMore, { status: 'end' })],
  footer: [() => h(WeFooter, { links: [{ text: 'a', href: '/' }], text: 'b' }), 'a footer is one to a screen reader'],
  'grid-item': [() => h(WeGridItem, { label: 'a', icon: 'a.png', href: '/' })],
  panel: [
    () =>
      h(
        WePanel,
        { title: 'a' },
        {
          default: () => [1, 2].map(() => h(WeMediaBox, { title: 'a', desc: 'b', thumb: 'a.png', href: '/' })),
          footer: () => h(WeCell, { title: 'a', access: true, link: true, href: '/' }),
        },
      ),
    'a panel is a section with a name',
    'a text in a row has an element',
  ],
  'media-box': [() => h(WeMediaBox, { title: 'a', desc: 'b' })],
  'form-preview': [
    () =>
      h(WeFormPreview, {
        head: preview,
        items: [preview, preview, preview],
        actions: [{ label: 'a', value: 'a', type: 'primary' }],
      }),
    'a preview is a list of terms',
  ],
  'steps-vertical': [
    () => h(WeSteps, { items: steps, active: 1 }),
    'steps have an order',
    'steps that are done or under way say so',
  ],
  'steps-horizonal': [
    () => h(WeSteps, { items: steps, active: 0, direction: 'horizontal' }),
    'steps have an order',
    'steps that are done or under way say so',
  ],
  tabs: [() => h(WeTabs, { items: options }), 'a tab is a button'],
}

for (const [name, [render, ...differs]] of Object.entries(cases)) {
  test(`${name} has the elements and classes of WeUI's own example`, async () => {
    let official = readFileSync(join(import.meta.dirname, 'fixtures', `${name}.txt`), 'utf8')
    for (const reason of differs) {
      const [from, to] = differences[reason]
      official = typeof to === 'string' ? official.replace(from, to) : official.replace(from, to)
    }
    const root = official.split('\n', 1)[0]!.trim()
    const page = mount(
      { render: () => h('main', render()) },
      { attachTo: document.body, global: { stubs: { transition: true } } },
    )
    await nextTick()
    await nextTick()
    // A popup stands in the body; its frame is a block without a class of WeUI's.
    const found = root === 'div' ? document.querySelector('.we-popup') : document.querySelector(root)
    expect(found, `no ${root} in ${document.body.innerHTML}`).not.toBeNull()
    expect(skeleton(found!)).toBe(official)
    page.unmount()
  })
}
