const styles = import.meta.glob<string>('./styles/*.css', { eager: true, query: '?inline', import: 'default' })

/** Gives an element a shadow tree with the shell's styles. Returns where to draw. */
export function drawRoot(host: HTMLElement): HTMLElement {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const style = host.ownerDocument.createElement('style')
  style.textContent = Object.values(styles).join('\n')
  const mount = host.ownerDocument.createElement('div')
  root.replaceChildren(style, mount)
  return mount
}
