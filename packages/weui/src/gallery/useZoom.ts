import { nextTick, type Ref, ref } from 'vue'

/** How far a picture can be enlarged, and how far two taps do. */
const most = 4
const byTaps = 2.5

interface Point {
  readonly clientX: number
  readonly clientY: number
}

/**
 * Enlarges what is in a frame that scrolls, so that the browser itself moves it under the finger: two fingers, two
 * taps, or the keys plus and minus.
 */
export function useZoom(frame: () => HTMLElement | null | undefined): {
  readonly scale: Readonly<Ref<number>>
  zoomTo(scale: number, at?: Point): void
  toggle(at: Point): void
  startPinch(event: TouchEvent): void
  pinch(event: TouchEvent): void
} {
  const scale = ref(1)
  let from: { distance: number; scale: number } | undefined

  /** What is at a point stays there. */
  function zoomTo(wanted: number, at?: Point) {
    const element = frame()
    const next = Math.min(most, Math.max(1, wanted))
    if (next === scale.value) return
    const by = next / scale.value
    scale.value = next
    if (!element) return
    const box = element.getBoundingClientRect()
    const x = at ? at.clientX - box.left : box.width / 2
    const y = at ? at.clientY - box.top : box.height / 2
    const [left, top] = [(element.scrollLeft + x) * by - x, (element.scrollTop + y) * by - y]
    void nextTick(() => element.scrollTo?.({ left, top, behavior: 'auto' }))
  }

  const distanceOf = ({ touches: [a, b] }: TouchEvent) =>
    a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0

  return {
    scale,
    zoomTo,
    toggle: (at) => zoomTo(scale.value > 1 ? 1 : byTaps, at),
    startPinch(event) {
      const distance = distanceOf(event)
      from = distance > 0 ? { distance, scale: scale.value } : undefined
    },
    pinch(event) {
      const [a, b] = event.touches
      if (!from || !a || !b) return
      event.preventDefault()
      const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 }
      zoomTo((from.scale * distanceOf(event)) / from.distance, middle)
    },
  }
}
