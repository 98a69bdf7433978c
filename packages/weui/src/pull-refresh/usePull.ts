import { ref } from 'vue'
import { scrollerOf } from '../scrolling.ts'

/** Follows a finger that pulls down what is already at its upper end. */
export function usePull(options: { disabled: () => boolean; threshold: () => number; pulled: () => void }) {
  /** Pixels that the content has come down. */
  const distance = ref(0)
  const pulling = ref(false)
  let start: { x: number; y: number; scroller: Element } | undefined

  function down(event: TouchEvent) {
    const [touch] = event.touches
    const scroller = scrollerOf(event.currentTarget as Element)
    if (!touch || event.touches.length > 1 || options.disabled() || !atTop(event.target as Element, scroller)) return
    start = { x: touch.clientX, y: touch.clientY, scroller }
  }

  function move(event: TouchEvent) {
    const [touch] = event.touches
    if (!start || !touch) return
    if (event.touches.length > 1) return stop()
    const y = touch.clientY - start.y
    if (!pulling.value) {
      // Up or sideways it is a scroll, and stays one.
      if (y <= 0 || Math.abs(touch.clientX - start.x) > y || start.scroller.scrollTop > 0) return stop()
      if (!event.cancelable) return stop()
      pulling.value = true
    }
    // Otherwise iOS before 16 bounces the page at the same time.
    if (event.cancelable) event.preventDefault()
    distance.value = eased(Math.max(0, y), options.threshold())
  }

  function up(event: TouchEvent) {
    if (!pulling.value) return stop()
    const enough = event.type === 'touchend' && distance.value >= options.threshold()
    stop()
    if (enough) options.pulled()
  }

  function stop() {
    start = undefined
    pulling.value = false
    distance.value = 0
  }

  return { distance, pulling, listeners: { touchstart: down, touchmove: move, touchend: up, touchcancel: up } }
}

/** Half the finger's way until it is enough; from there on a quarter. */
function eased(way: number, threshold: number): number {
  const half = way / 2
  return Math.round(half <= threshold ? half : threshold + (half - threshold) / 2)
}

/** Nothing between the finger and the scroller is scrolled down. */
function atTop(from: Element, scroller: Element): boolean {
  for (let node: Element | null = from; node; node = node.parentElement) {
    if (node.scrollTop > 0) return false
    if (node === scroller) return true
  }
  return scroller.scrollTop <= 0
}
