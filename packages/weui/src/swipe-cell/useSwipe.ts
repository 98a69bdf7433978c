import { type Ref, ref } from 'vue'

/** Pixels until a finger's way shows whether it scrolls or swipes. */
const slack = 6
/** Pixels per millisecond that make a short way count. */
const flick = 0.3

/**
 * Follows a finger that moves something to the left, and leaves it alone when it scrolls. The element needs
 * `touch-action: pan-y`, so that the browser keeps the vertical way for itself.
 */
export function useSwipe(options: {
  disabled: () => boolean
  /** Pixels that it can be moved. */
  width: () => number
  open: Ref<boolean>
}) {
  /** Where it is while a finger holds it, in pixels to the left. */
  const held = ref<number>()
  let start: { id: number; x: number; y: number } | undefined
  let last = { x: 0, time: 0, speed: 0 }

  function down(event: PointerEvent) {
    if (options.disabled() || !event.isPrimary || event.button !== 0) return
    start = { id: event.pointerId, x: event.clientX, y: event.clientY }
    last = { x: event.clientX, time: event.timeStamp, speed: 0 }
  }

  function move(event: PointerEvent) {
    if (event.pointerId !== start?.id) return
    const x = event.clientX - start.x
    const y = event.clientY - start.y
    if (held.value === undefined) {
      if (Math.hypot(x, y) < slack) return
      if (Math.abs(y) >= Math.abs(x)) return stop()
      ;(event.currentTarget as Element).setPointerCapture?.(event.pointerId)
    }
    const passed = event.timeStamp - last.time
    if (passed > 0) last = { x: event.clientX, time: event.timeStamp, speed: (event.clientX - last.x) / passed }
    const from = options.open.value ? options.width() : 0
    held.value = Math.min(options.width(), Math.max(0, from - x))
  }

  function up(event: PointerEvent) {
    if (event.pointerId !== start?.id) return
    if (held.value !== undefined && event.type !== 'pointercancel') {
      const fast = Math.abs(last.speed) > flick
      options.open.value = fast ? last.speed < 0 : held.value > options.width() / 2
      swallowClick(event.currentTarget as Element)
    }
    stop()
  }

  function stop() {
    start = undefined
    held.value = undefined
  }

  return { held, listeners: { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up } }
}

/** A mouse that lets go says `click`, too; that is no press. */
function swallowClick(element: Element) {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  element.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => element.removeEventListener('click', swallow, true))
}
