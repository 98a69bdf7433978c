import { shallowReactive } from 'vue'
import { keepTabInside } from './focus.ts'
import { isolate } from './isolate.ts'

/** What asked a popup to close, besides its own buttons. */
export type CloseCause = 'mask' | 'escape' | 'back'

/** An open popup. */
export interface Layer {
  readonly element: HTMLElement
  /** What is behind it is out of reach. */
  readonly modal: boolean
  /** Somebody asks it to close; it may stay. */
  ask(cause: CloseCause): void
}

/** The open popups, the topmost last. */
export const layers: Layer[] = /* @__PURE__ */ shallowReactive([])

/** Puts a popup above all others; gives its z-index. */
export function pushLayer(layer: Layer, base: number): number {
  const top = layers[layers.length - 1]
  const below = Number(top?.element.style.zIndex) || 0
  layers.push(layer)
  document.addEventListener('keydown', onKey, true)
  isolate(topModal()?.element)
  return Math.max(base, below + 10)
}

export function removeLayer(layer: Layer): void {
  layers.splice(layers.indexOf(layer), 1)
  if (layers.length === 0) document.removeEventListener('keydown', onKey, true)
  isolate(topModal()?.element)
}

function topModal(): Layer | undefined {
  // Chromium 86 has no findLast.
  const modals = layers.filter(({ modal }) => modal)
  return modals[modals.length - 1]
}

/** Asks the topmost popup to close. */
export function askTop(cause: CloseCause): boolean {
  const top = topModal()
  top?.ask(cause)
  return top !== undefined
}

/** Only the topmost hears the keys. */
function onKey(event: KeyboardEvent): void {
  const top = topModal()
  // Escape ends an input method's word first.
  if (!top || event.isComposing) return
  if (event.key === 'Escape') {
    event.stopPropagation()
    top.ask('escape')
  } else {
    keepTabInside(event, top.element)
  }
}
