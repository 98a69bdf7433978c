/** What is done in the browser with a library's page. */
import { type Component, createApp, h, nextTick, shallowReactive } from 'vue'
import type { Part } from './libraries.ts'

export interface BenchPage {
  /** Milliseconds to mount a thousand, and to change each of them. */
  rows(part: 'cells' | 'buttons'): Promise<{ mount: number; update: number }>
  /** Milliseconds to open and close a dialog so many times, in a page that stays. */
  dialogs(times: number): Promise<number>
}

const rowsOf = (word: string) =>
  Array.from({ length: 1000 }, (_, id) => ({ id, title: `${word} ${id}`, value: `${word}: ${id * 7}` }))

// Frames and transitions take their time whatever is done in them. Here the next one comes at once.
window.requestAnimationFrame = (callback) => {
  queueMicrotask(() => callback(performance.now()))
  return 0
}
const { port1, port2 } = new MessageChannel()
const task = () =>
  new Promise<void>((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(0)
  })

/** Whether a dialog is there to be seen, or gone; nothing while it comes or goes. */
function shown(): boolean | undefined {
  if (document.querySelector('[class*=-enter-active],[class*=-leave-active]')) return undefined
  const dialog = document.querySelector<HTMLElement>('.van-dialog,.weui-dialog')
  return !!dialog && dialog.getClientRects().length > 0
}

/** Mounts a component with what it is given, and takes it away again. */
function mount(component: Component | undefined, props: object) {
  if (!component) throw new Error('This library has no such part here.')
  const host = document.body.appendChild(document.createElement('div'))
  const app = createApp({ render: () => h(component, { ...props }) })
  app.mount(host)
  return () => {
    app.unmount()
    host.remove()
  }
}

export function expose(parts: Partial<Record<Part, Component>>): void {
  const dialog = shallowReactive({ open: false })
  let dialogIsMounted = false
  const bench: BenchPage = {
    async rows(part) {
      const props = shallowReactive({ rows: rowsOf('first') })
      const start = performance.now()
      const leave = mount(parts[part], props)
      await nextTick()
      const middle = performance.now()
      props.rows = rowsOf('second')
      await nextTick()
      const end = performance.now()
      const drawn = document.body.textContent ?? ''
      if (!drawn.includes('second 999') || drawn.includes('first 999')) throw new Error('The rows were not drawn.')
      leave()
      return { mount: middle - start, update: end - middle }
    },
    async dialogs(times) {
      if (!dialogIsMounted) mount(parts.dialog, dialog)
      dialogIsMounted = true
      const start = performance.now()
      for (let i = 0; i < times * 2; i++) {
        dialog.open = !dialog.open
        await nextTick()
        for (let waited = 0; shown() !== dialog.open; waited++) {
          if (waited > 1000) throw new Error(`The dialog does not ${dialog.open ? 'open' : 'close'}.`)
          await task()
        }
      }
      return performance.now() - start
    },
  }
  Object.assign(window, { bench })
}
