import type { Component } from 'vue'
import type { Text } from '../text.ts'
import ClosedPanel from './settings/ClosedPanel.vue'
import FontSizePanel from './menu/FontSizePanel.vue'
import MenuPanel from './menu/MenuPanel.vue'
import SettingsPanel from './settings/SettingsPanel.vue'
import SharedPanel from './menu/SharedPanel.vue'
import VerdictPanel from './verdict/VerdictPanel.vue'

interface PanelDeclaration {
  readonly title: Text
  readonly tone: 'white' | 'grey'
  readonly view: Component
}

/** What the shell opens by itself, apart from the sheets of methods. */
export const panels = {
  menu: { title: { zh: '更多', en: 'More' }, tone: 'grey', view: MenuPanel },
  shared: { title: { zh: '对方看到的', en: 'As it arrives' }, tone: 'grey', view: SharedPanel },
  fontSize: { title: { zh: '字体大小', en: 'Text size' }, tone: 'white', view: FontSizePanel },
  settings: { title: { zh: '模拟器', en: 'Simulator' }, tone: 'grey', view: SettingsPanel },
  verdict: { title: { zh: '为什么被拒绝', en: 'Why it was refused' }, tone: 'white', view: VerdictPanel },
  closed: { title: { zh: '网页已关闭', en: 'The page is closed' }, tone: 'white', view: ClosedPanel },
} as const satisfies Record<string, PanelDeclaration>

export type Panel = keyof typeof panels
