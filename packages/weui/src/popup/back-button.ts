let counter = 0

/**
 * Makes the next press of the back button close a popup instead of leaving the page. Adds an entry to the history,
 * which is taken back when the popup closes in another way.
 *
 * @param back - hears the press
 * @returns to be called when the popup has closed
 */
export function catchBack(back: () => void): () => void {
  const mark = `we-popup-${++counter}`
  const state: unknown = history.state
  history.pushState({ ...(typeof state === 'object' ? state : {}), wePopup: mark }, '')
  const isOurs = () => (history.state as { wePopup?: string } | null)?.wePopup === mark
  let over = false
  const onPop = () => {
    if (over || isOurs()) return
    over = true
    window.removeEventListener('popstate', onPop)
    back()
  }
  window.addEventListener('popstate', onPop)
  return () => {
    window.removeEventListener('popstate', onPop)
    if (!over && isOurs()) history.back()
    over = true
  }
}
