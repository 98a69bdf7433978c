/** Runs in a page with WeUI's stylesheet and in one with ours, and shows the same in both, one component at a time. */
import { createApp } from 'vue'
import { content } from '../../weui/skeletons/content.ts'
import { forms } from '../../weui/skeletons/forms.ts'
import { popups } from '../../weui/skeletons/popups.ts'
import { type Contents, contentsOf, pour } from './contents.ts'
import { takeExample } from './examples.ts'

const cases = { ...content, ...forms, ...popups }
const place = document.querySelector('main')!
let leave = () => {}

/** What an example shows, and the classes of the elements around it. */
interface Shown {
  contents: Contents
  around: string[]
}

const look = {
  names: Object.keys(cases),

  /** Shows WeUI's example, out of the page that has it. */
  async example(name: string, html: string): Promise<Shown> {
    leave()
    const { element, around } = takeExample(name, html, place)
    surround(around)
    leave = () => {
      place.replaceChildren()
      for (const each of document.querySelectorAll('body > :not(main)')) each.remove()
    }
    await settled()
    return { contents: contentsOf(element), around }
  },

  /** Shows our component at the same place with the same contents; answers how far down it reaches. */
  async ours(name: string, { contents, around }: Shown): Promise<number> {
    leave()
    const root = place.appendChild(document.createElement('div'))
    const app = createApp({ render: cases[name]![0] })
    app.mount(root)
    const drawn = root.firstElementChild
    surround(around.filter((classes) => !drawn?.matches(classes.trim().replace(/^|\s+/g, '.'))))
    leave = () => {
      app.unmount()
      place.replaceChildren()
    }
    await settled()
    const popup = document.querySelector('.we-popup')
    pour(contents, popup ?? root)
    await settled()
    return popup ? innerHeight : Math.max(...[...root.querySelectorAll('*')].map(bottomOf))
  },
}

const bottomOf = (element: Element) => Math.ceil(element.getBoundingClientRect().bottom)

/** Puts what is shown into elements of these classes. */
function surround(around: readonly string[]): void {
  // What is moved loses the focus.
  for (const className of around.toReversed()) {
    const element = Object.assign(document.createElement('div'), { className })
    element.append(...place.childNodes)
    place.append(element)
  }
}

/** When pictures are there and what comes in has come. */
async function settled(): Promise<void> {
  do {
    await new Promise(requestAnimationFrame)
    for (const each of document.getAnimations()) {
      if (each.effect?.getComputedTiming().endTime !== Infinity) each.finish()
    }
  } while (document.querySelector('[class*=-enter-active]'))
  await Promise.allSettled([...document.images].map((image) => image.decode()))
}

window.look = look

declare global {
  interface Window {
    look: typeof look
  }
}
