import { onMounted, onUnmounted, ref, type ShallowRef } from 'vue'

/**
 * The only thing that the shell changes of the page: this style, present while the bar is. `border-top` makes the room,
 * and the rest keeps percentages, `position: absolute` and short pages as they were, but below the bar.
 * Removing `style[data-wove-simulator]` gives the room back.
 */
const room = `html {
  border-top: var(--wove-bar, 0px) solid transparent !important;
  box-sizing: border-box !important;
  position: relative !important;
  min-height: 100% !important;
}`

/**
 * Reserves the room of the bar above the page, as high as the bar is now. `fits` is false on pages that use that place
 * themselves: a header fixed to the top would lie over the bar, a page that cannot scroll would lose its lower end.
 */
export function useReservedSpace(bar: Readonly<ShallowRef<HTMLElement | null>>) {
  const fits = ref(true)
  const style = document.createElement('style')
  style.dataset.woveSimulator = 'space'
  style.textContent = room
  let timer: ReturnType<typeof setTimeout> | undefined

  const sizes = new ResizeObserver(() => {
    const height = bar.value?.offsetHeight ?? 0
    if (height > 0) document.documentElement.style.setProperty('--wove-bar', `${height}px`)
  })
  const changes = new MutationObserver(checkSoon)

  function checkSoon() {
    clearTimeout(timer)
    timer = setTimeout(check, 150)
  }

  function check() {
    const height = bar.value?.offsetHeight ?? 0
    if (height > 0 && (hasFixedHeader(height) || losesItsEnd(height))) release()
  }

  function release() {
    fits.value = false
    clearTimeout(timer)
    sizes.disconnect()
    changes.disconnect()
    removeEventListener('resize', checkSoon)
    style.remove()
    document.documentElement.style.removeProperty('--wove-bar')
  }

  onMounted(() => {
    document.head.append(style)
    if (bar.value) sizes.observe(bar.value)
    changes.observe(document.body, { childList: true, subtree: true })
    addEventListener('resize', checkSoon)
    checkSoon()
  })
  onUnmounted(release)
  return fits
}

/** Something of the page is fixed where the bar is. What covers most of the window is a dialog, and passes. */
function hasFixedHeader(height: number): boolean {
  if (scrollY > 0) return false
  return [0.1, 0.5, 0.9].some((part) =>
    document.elementsFromPoint(innerWidth * part, height / 2).some((element) => {
      const fixed = closestFixed(element)
      return fixed !== undefined && fixed.getBoundingClientRect().height < innerHeight / 2
    }),
  )
}

function closestFixed(element: Element | null): Element | undefined {
  for (let each = element; each && each !== document.documentElement; each = each.parentElement) {
    if (getComputedStyle(each).position === 'fixed') return each
  }
  return undefined
}

/** The page fills the window exactly and does not scroll: the room of the bar would push its lower end out. */
function losesItsEnd(height: number): boolean {
  const { documentElement: root, body } = document
  const still = [root, body].some((each) => /hidden|clip/.test(getComputedStyle(each).overflowY))
  const beyond = root.scrollHeight - innerHeight
  return still && beyond > 0 && beyond <= height
}
