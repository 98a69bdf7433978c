import { shareRoutes, type MenuItem, type ShareTarget } from '../../client.ts'
import type { Text } from '../../text.ts'
import type { IconName } from '../icons.ts'

/** An entry of the ⋯ menu: what a page hides it by, and what it does. */
export interface MenuEntry {
  readonly name: string
  readonly label: Text
  readonly icon: IconName
  /** WeChat's id, for `hideMenuItems`. */
  readonly item?: MenuItem
}

/** The upper row: where the page can be sent to. */
export const shareEntries: readonly (MenuEntry & { readonly target: ShareTarget })[] = (
  ['friend', 'timeline', 'favorite', 'qq', 'qzone', 'weibo'] as const
).map((target) => ({ name: target, target, icon: target, ...shareRoutes[target] }))

/** The lower row. */
export const toolEntries = [
  { name: 'copyUrl', label: { zh: '复制链接', en: 'Copy link' }, icon: 'link', item: 'menuItem:copyUrl' },
  { name: 'refresh', label: { zh: '刷新', en: 'Refresh' }, icon: 'refresh', item: 'menuItem:refresh' },
  { name: 'setFont', label: { zh: '字体大小', en: 'Text size' }, icon: 'fontSize', item: 'menuItem:setFont' },
  {
    name: 'openInBrowser',
    label: { zh: '在浏览器打开', en: 'Open in browser' },
    icon: 'browser',
    item: 'menuItem:openWithSafari',
  },
  { name: 'appearance', label: { zh: '深色模式', en: 'Dark mode' }, icon: 'moon', item: 'menuItem:nightMode' },
  { name: 'settings', label: { zh: '模拟器', en: 'Simulator' }, icon: 'settings' },
] as const satisfies readonly MenuEntry[]

export type Tool = (typeof toolEntries)[number]['name']
