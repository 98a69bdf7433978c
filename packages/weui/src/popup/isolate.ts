let undo: (() => void) | undefined

/**
 * Takes everything out of reach but one element and what is in it: for the finger, the Tab key and the screen reader.
 * Live regions stay, for they speak for the popup. Without an element everything is in reach again.
 */
export function isolate(element: HTMLElement | undefined): void {
  undo?.()
  undo = undefined
  if (!element) return
  const changed: { sibling: Element; wasHidden: boolean }[] = []
  for (let node: Element = element; node.parentElement && node !== document.body; node = node.parentElement) {
    for (const sibling of node.parentElement.children) {
      if (sibling === node || sibling.matches('[inert],[data-we-live]')) continue
      changed.push({ sibling, wasHidden: sibling.hasAttribute('aria-hidden') })
      sibling.setAttribute('inert', '')
      // For engines before Chrome 102 and Safari 15.5.
      if (!sibling.hasAttribute('aria-hidden')) sibling.setAttribute('aria-hidden', 'true')
    }
  }
  undo = () => {
    for (const { sibling, wasHidden } of changed) {
      sibling.removeAttribute('inert')
      if (!wasHidden) sibling.removeAttribute('aria-hidden')
    }
  }
}
