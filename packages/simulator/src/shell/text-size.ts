const sizes: Readonly<Record<number, string>> = { 1: '94%', 2: '100%', 3: '112%', 4: '125%' }

/**
 * Shows the page with a text size of the menu, 1 to 4, as WeChat does on iOS: by `text-size-adjust`, which the page can
 * lock. Browsers follow it where they emulate a phone. 0 is a page that has refused.
 */
export function applyTextSize(size: number): void {
  const { style } = document.documentElement
  if (size === 2 || size === 0) style.removeProperty('-webkit-text-size-adjust')
  else style.setProperty('-webkit-text-size-adjust', sizes[size] ?? '100%')
}
