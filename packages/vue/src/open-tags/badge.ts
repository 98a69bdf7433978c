import type { WxError } from '@wove/core'
import { explain } from '@wove/core/explain'

const name = 'data-wove-badge'

/** In development: says on the element itself why its tag does not work. Opened by a tap or the keyboard. */
export function showBadge(host: HTMLElement, error: WxError | undefined): void {
  host.querySelector(`:scope > [${name}]`)?.remove()
  if (!error) return
  const { why, cure } = explain(error, navigator.language.startsWith('zh') ? 'zh' : 'en')
  const badge = document.createElement('details')
  badge.setAttribute(name, error.code)
  badge.style.cssText =
    'position:absolute;z-index:2;top:0;right:0;max-width:280px;padding:1px 6px;border-radius:6px;background:#a8071a;color:#fff;font:12px/1.5 system-ui,sans-serif;text-align:start;overflow-wrap:anywhere'
  const summary = document.createElement('summary')
  summary.style.cursor = 'pointer'
  summary.textContent = error.code
  badge.append(summary, ...[error.message, why, `→ ${cure}`].map(paragraph))
  host.append(badge)
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.style.margin = '4px 0'
  element.textContent = text
  return element
}
