/** Where something lies within its host, in the page's own pixels. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/**
 * The box around everything that a node contains, text included, relative to the host's padding box. Measured, not
 * computed, so that root fonts (flexible.js) and px-to-viewport do not matter; a scale on the way (a Transition that
 * has just begun) is taken out again.
 */
export function measure(content: Element, host: HTMLElement): Box {
  const range = document.createRange()
  range.selectNodeContents(content)
  // A DOM without a layout, as jsdom, may lack the method of ranges.
  const inner = ('getBoundingClientRect' in range ? range : content).getBoundingClientRect()
  const outer = host.getBoundingClientRect()
  const x = scale(host.offsetWidth, outer.width)
  const y = scale(host.offsetHeight, outer.height)
  return {
    left: (inner.left - outer.left) * x - host.clientLeft,
    top: (inner.top - outer.top) * y - host.clientTop,
    width: inner.width * x,
    height: inner.height * y,
  }
}

/** One for a difference that is no more than `offsetWidth`'s rounding. */
function scale(own: number, shown: number): number {
  return Math.abs(own - shown) < 1 ? 1 : own / shown || 1
}

/** Tells about every change of size or content. Returns what ends it. */
export function followChanges(content: Element, host: Element, changed: () => void): () => void {
  const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(changed) : undefined
  const look = () => {
    sizes?.disconnect()
    // The roots of the content, too: a button in a block changes its size, the block around it does not.
    for (const each of [host, ...content.children]) sizes?.observe(each)
    changed()
  }
  const changes = new MutationObserver(look)
  changes.observe(content, { childList: true, subtree: true, characterData: true, attributeFilter: ['class', 'style'] })
  look()
  return () => {
    sizes?.disconnect()
    changes.disconnect()
  }
}
