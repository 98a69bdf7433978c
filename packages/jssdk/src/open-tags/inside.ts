/** What a computed style has to say about how something looks. Sizes in it are pixels already. */
const looks =
  /^(display|box-sizing|position|inset|top|right|bottom|left|width|height|(min|max)-(width|height)|margin.*|padding.*|border.*|background.*|color|opacity|overflow|font.*|line-height|letter-spacing|text-(align|decoration.*|indent|overflow|shadow|transform)|white-space|word-break|overflow-wrap|vertical-align|flex.*|order|gap|row-gap|column-gap|align-.*|justify-.*|grid.*|object-.*|box-shadow|transform|transform-origin|list-style.*|fill|stroke)$/

/**
 * What the page has drawn as one HTML string with its styles inline: neither the page's CSS nor its fonts reach into a
 * tag, and addresses in it have to be absolute. The string comes out of the browser's own serializer, so that a
 * person's text stays text.
 */
export function snapshot(content: HTMLElement, height: number): string {
  const frame = document.createElement('div')
  frame.style.cssText = `width:100%;height:${height}px;overflow:hidden`
  for (const node of content.childNodes) {
    const copy = copied(node)
    if (copy) frame.append(copy)
  }
  return frame.outerHTML
}

function copied(node: Node): Node | undefined {
  if (node instanceof Text) return document.createTextNode(node.data)
  if (!(node instanceof Element) || /^(script|style|template|iframe|object|embed)$/i.test(node.localName))
    return undefined
  const copy = node.cloneNode(false) as Element
  for (const name of copy.getAttributeNames()) {
    if (!/^(src|alt|title|role|aria-.*|viewBox|d|type|disabled)$/i.test(name)) copy.removeAttribute(name)
  }
  if (node instanceof HTMLImageElement) copy.setAttribute('src', node.src)
  const style = getComputedStyle(node)
  copy.setAttribute(
    'style',
    [...style]
      .filter((name) => looks.test(name))
      .map((name) => `${name}:${style.getPropertyValue(name)}`)
      .join(';'),
  )
  for (const child of node.childNodes) {
    const inner = copied(child)
    if (inner) copy.append(inner)
  }
  return copy
}
