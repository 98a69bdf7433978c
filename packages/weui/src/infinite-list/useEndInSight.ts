import { nextTick, onActivated, onBeforeUnmount, onDeactivated, onMounted, type Ref } from 'vue'
import { scrollerOf } from '../scrolling.ts'

/**
 * Tells when the end of a list is near. An observer only tells of changes, so `look` asks again after the list has
 * grown: more is needed while the end is still in sight.
 */
export function useEndInSight(options: {
  end: Readonly<Ref<HTMLElement | null>>
  /** What scrolls the list. @default what does */
  root: () => HTMLElement | null | undefined
  /** Pixels ahead of the end. */
  offset: () => number
  near: () => void
}): { look: () => void; scroller: () => Element | undefined } {
  let observer: IntersectionObserver | undefined
  let scroller: Element | undefined
  let remembered = 0

  function start() {
    const end = options.end.value
    if (!end) return
    scroller = options.root() ?? scrollerOf(end)
    scroller.addEventListener('scroll', remember, { passive: true })
    if (typeof IntersectionObserver === 'undefined') return
    observer = new IntersectionObserver(
      (entries) => entries.slice(-1)[0]?.isIntersecting && options.near(),
      // Margins count at the observer's own root only.
      { root: scroller === document.scrollingElement ? null : scroller, rootMargin: `${options.offset()}px 0px` },
    )
    observer.observe(end)
  }

  function stop() {
    observer?.disconnect()
    observer = undefined
    scroller?.removeEventListener('scroll', remember)
  }

  function remember() {
    remembered = scroller?.scrollTop ?? 0
  }

  function look() {
    const end = options.end.value
    if (!end || !observer) return
    observer.unobserve(end)
    observer.observe(end)
  }

  let away = false
  onMounted(start)
  // A page that is kept alive loses its place: whoever comes back is where they were, and nothing is loaded for it.
  onDeactivated(() => {
    away = true
    stop()
  })
  onActivated(async () => {
    if (!away) return
    away = false
    const place = remembered
    await nextTick()
    start()
    if (scroller && scroller !== document.scrollingElement) scroller.scrollTop = place
  })
  onBeforeUnmount(stop)

  return { look, scroller: () => scroller }
}
