let locks = 0
let unlock: (() => void) | undefined
let startX = 0
let startY = 0

/** Keeps the page behind popups where it is, until as many unlock as have locked. */
export function lockScroll(): void {
  if (locks++) return
  const styles = [document.body.style, document.documentElement.style]
  const before = styles.map(({ overflow }) => overflow)
  for (const style of styles) style.overflow = 'hidden'
  // WebKit before iOS 16 scrolls the page all the same.
  document.addEventListener('touchstart', remember, { passive: true })
  document.addEventListener('touchmove', guard, { passive: false })
  unlock = () => {
    styles.forEach((style, i) => (style.overflow = before[i]!))
    document.removeEventListener('touchstart', remember)
    document.removeEventListener('touchmove', guard)
  }
}

export function unlockScroll(): void {
  if (locks && !--locks) unlock?.()
}

function remember({ touches: [touch] }: TouchEvent): void {
  // Numbers, not the touch: WebKit moves it along with the finger.
  if (touch) ({ clientX: startX, clientY: startY } = touch)
}

/** Lets a finger scroll only what still can, in the direction in which it moves. */
function guard(event: TouchEvent): void {
  const touch = event.touches[0]
  if (!touch || event.touches.length > 1 || !event.cancelable) return
  const x = touch.clientX - startX
  const y = touch.clientY - startY
  const sideways = Math.abs(x) > Math.abs(y)
  for (let node = event.target as Element | null; node && node !== document.body; node = node.parentElement) {
    if (canScroll(node, sideways, sideways ? x : y) || (node as HTMLInputElement).type === 'range') return
  }
  event.preventDefault()
}

function canScroll(node: Element, sideways: boolean, moved: number): boolean {
  const [at, size, all] = sideways
    ? [node.scrollLeft, node.clientWidth, node.scrollWidth]
    : [node.scrollTop, node.clientHeight, node.scrollHeight]
  if (all <= size) return false
  const style = getComputedStyle(node)
  if (!/auto|scroll/.test(sideways ? style.overflowX : style.overflowY)) return false
  return moved > 0 ? at > 0 : at + size < all - 1
}
