import {
  WeAgree,
  WeButton,
  WeCheckboxGroup,
  WeField,
  WeFieldGroup,
  WeFooter,
  WeFormPage,
  WeInput,
  WePickerField,
  WeRadioGroup,
  WeSearchBar,
  WeSelect,
  WeSlider,
  WeSwitch,
  WeTextarea,
  WeUploader,
  WeVcodeField,
} from '@wove/weui'
import { h, type VNode } from 'vue'
import type { Cases } from './differences.ts'

const options = ['1', '2', '3'].map((value) => ({ value, label: value }))
const field = (...inside: VNode[]) => h(WeField, { label: 'a' }, () => inside)
const rowsOfForm = () => [
  field(h(WeInput)),
  field(h(WeInput)),
  h(WeField, { label: 'a', desc: 'b' }, () => h(WeInput)),
  field(h(WeTextarea)),
]

/** What a person fills in, by the name of the fixture. */
export const forms: Cases = {
  'field-group': [
    () => h(WeFieldGroup, { title: 'a' }, rowsOfForm),
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
  slider: [() => h(WeSlider, { showValue: true, modelValue: 50 }), 'a native control lies over the slider'],
  checkbox: [
    () => h(WeCheckboxGroup, { options: options.map((option, i) => ({ ...option, disabled: i === 2 })) }),
    'the last row of the example is a link of its own',
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
  'form-page': [
    () =>
      h(
        WeFormPage,
        { title: 'a', desc: 'b' },
        {
          default: () => h(WeFieldGroup, { title: 'a' }, rowsOfForm),
          tips: () => h('p', { class: 'weui-form__tips' }),
          actions: () => h(WeButton, { type: 'primary', disabled: true }, () => 'a'),
          extra: () => h(WeFooter, { links: [{ text: 'a', href: '/' }], text: 'b' }),
        },
      ),
    'the row of a field is flexible, with or without a button that clears it',
    'the row of a text area is laid out by the prop layout',
    'a long text has a wrapper',
    'tips stand above the buttons only',
    'what looks like a button is one, links stay links',
    'a footer is one to a screen reader',
    'a finger needs 44 pixels for a link',
  ],
  'search-bar': [
    () => h(WeSearchBar, { back: true, words: 'a' }),
    'a button is a button, not a link with a role',
    'a finger needs 44 pixels to go back',
  ],
  'search-results': [
    () =>
      h(WeSearchBar, {
        autofocus: true,
        back: true,
        words: 'a',
        suggestions: ['1', '2', '3', '4'].map((label) => ({ label })),
      }),
  ],
  'search-bar-grey': [
    () => h(WeSearchBar, { variant: 'grey', back: true, words: 'a' }),
    'a button is a button, not a link with a role',
    'a finger needs 44 pixels to go back',
  ],
  'search-bar-outlined': [
    () => h(WeSearchBar, { variant: 'outlined', back: true }),
    'a button is a button, not a link with a role',
    'a finger needs 44 pixels to go back',
  ],
  'search-bar-homepage': [
    () =>
      h(WeSearchBar, { variant: 'homepage' }, { right: () => h('a', { class: 'weui-icon-camera weui-wa-hotarea' }) }),
    'a bar that leads to the search is a button, and no form',
  ],
  'picker-field': [
    () => h(WePickerField, { label: 'a', columns: options, modelValue: ['1'] }),
    'what opens a picker is a button',
  ],
}
