/** Whether what a live region says waits for its turn (`status`) or not (`alert`). */
export type Urgency = 'status' | 'alert'

const attribute = 'data-we-live'

/** Puts the page's two live regions in place. Screen readers only speak of regions that were there before the change. */
export function mountLiveRegions(): void {
  for (const urgency of ['status', 'alert'] as const) region(urgency)
}

function region(urgency: Urgency): HTMLElement {
  const known = document.querySelector<HTMLElement>(`[${attribute}=${urgency}]`)
  if (known) return known
  const made = document.createElement('div')
  made.setAttribute(attribute, urgency)
  made.setAttribute('role', urgency)
  made.className = 'weui-hidden_abs'
  document.body.append(made)
  return made
}

/** Has a screen reader say something, without moving the focus. An empty text takes back what was said. */
export function announce(text: string, urgency: Urgency = 'status'): void {
  if (typeof document === 'undefined') return
  const where = region(urgency)
  // The same words again are no change, and would not be said.
  where.textContent = where.textContent === text && text ? `${text}\u00a0` : text
}
