import { type App, type AppContext, type Component, h, nextTick, render, type Slots } from 'vue'

/** Something that shows, from outside of any template. */
export interface Presented<Props> {
  /** Changes some of what it was given. */
  update(props: Partial<Props>): void
  /** Has it go, as if the person had closed it. */
  close(): void
  /** Settles when it is gone; never rejects. */
  readonly closed: Promise<void>
}

let context: AppContext | null = null
const shown = new Set<{ close(): void }>()

/** What is shown from now on has this app's plugins. */
export function belongTo(app: App): void {
  context = app._context
}

/** Has everything go that a function has shown. Their promises settle as if the person had closed it. */
export function closeAll(): void {
  for (const each of shown) each.close()
}

/**
 * Shows a popup component that has `v-model:open` and says `closed`. On a server there is nobody to show it to: it
 * counts as closed.
 */
export function present<Props extends object>(
  component: Component,
  props: Props & Record<string, unknown>,
  slots: Record<string, () => unknown> = {},
): Presented<Props> {
  if (typeof document === 'undefined') {
    return { update: () => undefined, close: () => undefined, closed: Promise.resolve() }
  }
  let current: Record<string, unknown> = { ...props, open: true }
  // Popups go where their theme holds; this is only where they are kept.
  const container = document.createElement('div')
  let gone = (): void => undefined
  const closed = new Promise<void>((resolve) => (gone = resolve))

  function draw() {
    const node = h(component, { ...current, 'onUpdate:open': setOpen, onClosed: finish }, slots as unknown as Slots)
    node.appContext = context
    render(node, container)
  }
  function setOpen(open: boolean) {
    current = { ...current, open }
    draw()
  }
  function finish() {
    if (!shown.delete(handle)) return
    // It may say so in the middle of being drawn.
    void nextTick(() => {
      render(null, container)
      gone()
    })
  }

  const handle: Presented<Props> = {
    update(changes) {
      if (!shown.has(handle)) return
      current = { ...current, ...changes }
      draw()
    },
    close: () => void (shown.has(handle) && setOpen(false)),
    closed,
  }
  shown.add(handle)
  draw()
  return handle
}
