import type { Text } from '../text.ts'

/** The shell speaks Chinese where the browser does, English elsewhere. */
export const language: keyof Text = navigator.language.startsWith('zh') ? 'zh' : 'en'

/** A text in the shell's language: `say('取消', 'Cancel')`. */
export function say(zh: string, en: string): string {
  return language === 'zh' ? zh : en
}
