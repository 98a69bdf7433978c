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
  history.pushState({ ...(history.state as object | null), wePopup: mark }, '')
  const isOurs = () => (history.state as { wePopup?: string } | null)?.wePopup === mark
  const release = () => window.removeEventListener('popstate', onPop)
  function onPop() {
    if (isOurs()) return
    release()
    back()
  }
  window.addEventListener('popstate', onPop)
  return () => {
    release()
    if (isOurs()) history.back()
  }
}
