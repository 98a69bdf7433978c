/** The page speaks Chinese where the browser does, English elsewhere. */
export const language: 'zh' | 'en' = navigator.language.startsWith('zh') ? 'zh' : 'en'

export function say(zh: string, en: string): string {
  return language === 'zh' ? zh : en
}
