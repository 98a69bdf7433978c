import {
  WeAgree,
  WeArticle,
  WeBadge,
  WeBottomAction,
  WeButton,
  WeButtonArea,
  WeCell,
  WeCellButton,
  WeCells,
  WeFlex,
  WeFlexItem,
  WeFooter,
  WeFormPreview,
  WeGridItem,
  WeIcon,
  WeIconButton,
  WeLink,
  WeListTips,
  WeLoadMore,
  WeLoading,
  WeMediaBox,
  WeMsg,
  WePanel,
  WeProgress,
  WeSteps,
  WeSwipeCell,
  WeTabbar,
  WeTabs,
} from '@wove/weui'
import { h } from 'vue'
import type { Cases } from './differences.ts'

const options = ['1', '2', '3'].map((value) => ({ value, label: value }))
const preview = { label: 'a', value: 'b' }
const steps = [1, 2, 3, 4].map(() => ({ title: 'a', desc: 'b' }))

/** What a page is made of, by the name of the fixture. */
export const content: Cases = {
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
  msg: [
    () =>
      h(
        WeMsg,
        { title: 'a' },
        {
          desc: () => h(WeLink),
          actions: () => h(WeButton, { type: 'primary' }, () => 'a'),
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
  tabbar: [
    () =>
      h(
        WeTabbar,
        {
          active: '1',
          items: [8, false, true, false].map((badge, i) => ({
            value: String(i + 1),
            label: 'a',
            icon: 'a.png',
            badge,
          })),
        },
        () => 'a',
      ),
    'an entry of a tab bar is a button, and what is new is spoken',
  ],
  'swipe-cell': [
    () =>
      h(WeSwipeCell, { open: true, actions: [{ label: '删除', value: 'a', type: 'warn' }] }, () =>
        h(WeCell, { title: 'a', value: 'b' }),
      ),
    'a button is a button, not a link with a role',
  ],
  'bottom-action': [
    () =>
      h(WeBottomAction, null, {
        default: () => h('div'),
        tips: () => h(WeAgree, () => [h('a')]),
        actions: () => [h(WeButton, { type: 'primary' }, () => 'a'), h(WeButton, () => 'a')],
      }),
    'the content of the example has a class of its own page',
    'a large text is not cut after two lines',
    'what looks like a button is one, links stay links',
  ],
  'button-area': [() => h(WeButtonArea, () => [h(WeButton, { type: 'primary' }, () => 'a')])],
  link: [() => h(WeLink, { href: '/' }, () => 'a')],
  'list-tips': [() => h(WeListTips, { items: ['a', 'b', 'c'] })],
  article: [() => h(WeArticle), 'an article is what the page writes into it'],
  flex: [() => h(WeFlex, () => [h(WeFlexItem, () => h('div')), h(WeFlexItem, () => h('div'))])],
}
