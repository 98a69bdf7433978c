import { onTestFinished, vi } from 'vitest'

/** A box in the page's pixels, as a test gives it. */
type Given = readonly [left: number, top: number, width: number, height: number]

/**
 * jsdom has no layout: this gives it as much of one as a test asks for. Elements get their box from `data-box`
 * (`left,top,width,height`), a range the union of the boxes in it, and observers are told by `resized()`.
 */
export function fakeLayout(): { resized(): void } {
  const observers = new Set<() => void>()
  const boxOf = (element: Element): Given | undefined => {
    const numbers = element.getAttribute('data-box')?.split(',').map(Number)
    return numbers && (numbers as unknown as Given)
  }
  const rect = ([left, top, width, height]: Given) => new DOMRect(left, top, width, height)

  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: () => void
      constructor(callback: (entries: never[]) => void) {
        this.#tell = () => callback([])
      }
      observe() {
        observers.add(this.#tell)
      }
      disconnect() {
        observers.delete(this.#tell)
      }
    },
  )
  const own = Object.getOwnPropertyDescriptors(Element.prototype)
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return rect(boxOf(this) ?? [0, 0, 0, 0])
  }
  Element.prototype.getClientRects = function (this: Element) {
    return (this.closest('[hidden]') ? [] : [this.getBoundingClientRect()]) as unknown as DOMRectList
  }
  Range.prototype.getBoundingClientRect = function (this: Range) {
    const content = this.commonAncestorContainer as Element
    const boxes = [...content.querySelectorAll('[data-box]')].map((each) => boxOf(each)!)
    const left = Math.min(...boxes.map(([x]) => x))
    const top = Math.min(...boxes.map(([, y]) => y))
    const right = Math.max(...boxes.map(([x, , width]) => x + width))
    const bottom = Math.max(...boxes.map(([, y, , height]) => y + height))
    return boxes.length > 0 ? rect([left, top, right - left, bottom - top]) : rect([0, 0, 0, 0])
  }
  onTestFinished(() => {
    Element.prototype.getBoundingClientRect = own.getBoundingClientRect.value!
    Element.prototype.getClientRects = own.getClientRects.value!
    Reflect.deleteProperty(Range.prototype, 'getBoundingClientRect')
  })
  return { resized: () => observers.forEach((tell) => tell()) }
}
