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
  const [touch, second] = event.touches
  if (!touch || second || !event.cancelable) return
  const moved = touch.clientY - startY
  // Sideways no page has anywhere to go, and a slider or a row of pictures has.
  if (Math.abs(touch.clientX - startX) > Math.abs(moved)) return
  for (let node = event.target as Element | null; node && node !== document.body; node = node.parentElement) {
    if (canScroll(node, moved)) return
  }
  event.preventDefault()
}

function canScroll(node: Element, moved: number): boolean {
  const { scrollTop, clientHeight, scrollHeight } = node
  return (
    scrollHeight > clientHeight &&
    /auto|scroll/.test(getComputedStyle(node).overflowY) &&
    (moved > 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1)
  )
}
