const focusable = 'a[href],button,input,select,textarea,[tabindex],[controls],summary,[contenteditable=true]'

/** What the Tab key reaches inside of an element, in order. */
export function tabStops(inside: HTMLElement): HTMLElement[] {
  return [...inside.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !(element as HTMLButtonElement).disabled &&
      !element.closest('[inert],[hidden]') &&
      // Where there is no layout (in tests) nothing is hidden by it.
      (element.getClientRects().length > 0 || document.documentElement.getClientRects().length === 0),
  )
}

/** Keeps Tab inside: after the last comes the first. Also where the page behind cannot be made inert. */
export function keepTabInside(event: KeyboardEvent, inside: HTMLElement): void {
  if (event.key !== 'Tab') return
  const stops = tabStops(inside)
  const [first, last] = [stops[0], stops[stops.length - 1]]
  const active = document.activeElement
  if (!first || !last) {
    event.preventDefault()
  } else if (event.shiftKey ? stops.indexOf(active as HTMLElement) < 1 : active === last || !inside.contains(active)) {
    event.preventDefault()
    ;(event.shiftKey ? last : first).focus()
  }
}
