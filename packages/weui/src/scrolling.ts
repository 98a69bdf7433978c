/** What scrolls an element: the nearest one around it that can, or the page. */
export function scrollerOf(element: Element): Element {
  for (let node = element.parentElement; node && node !== document.body; node = node.parentElement) {
    if (/auto|scroll|overlay/.test(getComputedStyle(node).overflowY)) return node
  }
  return document.scrollingElement ?? document.documentElement
}
