/** Elements that stand for nothing of WeUI's own. */
const passedOver = /^(BR|SCRIPT|STYLE)$/

/**
 * An element and what is in it as lines of `tag.weui-class`, one level deeper each. Texts, attributes and classes of
 * others are left out.
 */
export function skeleton(element: Element, depth = 0): string {
  const names = [...element.classList].filter((name) => name.startsWith('weui-')).sort()
  const line = `${'  '.repeat(depth)}${[element.tagName.toLowerCase(), ...names].join('.')}\n`
  const inner = [...element.children].filter(({ tagName }) => !passedOver.test(tagName))
  return line + inner.map((child) => skeleton(child, depth + 1)).join('')
}
