/**
 * Makes the next press of the back button close a popup instead of leaving the page. Adds an entry to the history,
 * which is taken back when the popup closes in another way.
 *
 * @param back - hears the press
 * @returns to be called when the popup has closed
 */
export function catchBack(back: () => void): () => void {
  // The history outlives the page's script, and so does the mark of a popup that was open when the page was left.
  const wePopup = Math.random()
  history.pushState({ ...(history.state as object | null), wePopup }, '')
  const isOurs = () => (history.state as { wePopup?: number } | null)?.wePopup === wePopup
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
