import { drawRoot } from '../root.ts'

/** The drawn phone around the page. */
export interface SurroundingPhone {
  /** Where the navigation bar is drawn: an element of the document that frames the page. */
  readonly place: HTMLElement
  /** Which device it is, whether it is dark, and the ground of the sheet that lies over the page. */
  show(state: { theme: string; device: string; sheet: 'none' | 'white' | 'grey' | 'dark' }): void
}

/**
 * Takes the drawn phone's bar, where there is a phone: `/__wechat/phone` shows the page in a frame, and the page's own
 * shell draws the navigation bar into it.
 */
export function drawPhone(): SurroundingPhone | undefined {
  const frame = window.frameElement
  const bar = frame?.id === 'wove-page' ? frame.ownerDocument.getElementById('wove-bar') : undefined
  if (!bar) return undefined
  const root = bar.ownerDocument.documentElement
  return {
    place: drawRoot(bar),
    show(state) {
      bar.dataset.theme = state.theme
      Object.assign(root.dataset, state)
    },
  }
}

/** The address that shows this page in a phone. The shell's own script lies beside it. */
export function phoneAddress(): string {
  const { pathname, search, hash } = location
  return `${new URL(/* @vite-ignore */ 'phone', import.meta.url).href}?url=${encodeURIComponent(pathname + search + hash)}`
}
