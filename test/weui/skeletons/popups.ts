import {
  WeActionSheet,
  WeDialog,
  WeGallery,
  WeHalfScreenDialog,
  WeIconButton,
  WeInformationBar,
  WeMask,
  WePicker,
  WeToast,
  WeTopTips,
} from '@wove/weui'
import { h } from 'vue'
import type { Cases } from './differences.ts'

const pair = [
  { label: 'a', value: 'a' },
  { label: 'b', value: 'b', type: 'primary' as const },
]

/** What comes up above a page, by the name of the fixture. */
export const popups: Cases = {
  dialog: [
    () => h(WeDialog, { open: true, title: 'a', content: 'b', buttons: pair }),
    'a button is a button, not a link with a role',
    'a text of several lines keeps them',
  ],
  'dialog-stacked': [
    () => h(WeDialog, { open: true, title: 'a', content: 'b', wrap: 'always', buttons: pair.toReversed() }),
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
  gallery: [
    () => h(WeGallery, { open: true, images: ['a.png'], deletable: true }),
    'a real picture is in a strip that scrolls',
    'a button closes it, which a press beside does not replace',
    'a button is a button, not a link with a role',
  ],
  toast: [() => h(WeToast, { open: true, type: 'success', content: 'a', mask: true })],
  'toast-loading': [() => h(WeToast, { open: true, type: 'loading', content: 'a' })],
  'toast-text': [() => h(WeToast, { open: true, content: 'a', mask: true })],
  'top-tips': [() => h(WeTopTips, { open: true, content: 'a' })],
  'information-bar': [
    () => h(WeInformationBar, { type: 'warn-weak', content: 'a', link: 'b', closable: true }),
    'a link that leads nowhere is a button',
    'a finger needs 44 pixels',
  ],
  mask: [() => h(WeMask, { open: true })],
}
