let undo: (() => void)[] = []

/**
 * Takes everything out of reach but one element and what is in it: for the finger, the Tab key and the screen reader.
 * Live regions stay, for they speak for the popup. Without an element everything is in reach again.
 */
export function isolate(element: HTMLElement | undefined): void {
  for (const each of undo) each()
  undo = []
  for (let node = element; node?.parentElement && node !== document.body; node = node.parentElement) {
    for (const sibling of node.parentElement.children) {
      if (sibling === node || sibling.matches('[inert],[data-we-live]')) continue
      // The second is for engines before Chrome 102 and Safari 15.5.
      for (const name of ['inert', 'aria-hidden']) {
        if (sibling.hasAttribute(name)) continue
        sibling.setAttribute(name, 'true')
        undo.push(() => sibling.removeAttribute(name))
      }
    }
  }
}
