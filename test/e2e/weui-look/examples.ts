import weuiJs from 'weui.js'
import { captures } from '../../weui/captures.ts'

/** An element of WeUI's examples, with the classes of the elements of WeUI's around it, outermost first. */
export interface Example {
  element: HTMLElement
  around: string[]
}

/** Takes an element out of the page of an example, as it is there once it is open. */
export function takeExample(name: string, html: string, into: Element): Example {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const element = made[name]?.() ?? captured(name, page)
  const around = classesAround(element)
  if (element.ownerDocument !== document) into.append(document.adoptNode(element))
  if (element.style.display === 'none') element.style.display = ''
  return { element: prepared[name]?.(element, page) ?? element, around }
}

function captured(name: string, page: Document): HTMLElement {
  const [, selector, index = 0] = captures[name]!
  return page.querySelectorAll<HTMLElement>(selector)[index]!
}

function classesAround({ parentElement }: Element): string[] {
  if (!parentElement) return []
  const { className } = parentElement
  return [...classesAround(parentElement), ...(className.includes('weui-') ? [className] : [])]
}

/** What no example page has, but WeUI's script makes. */
const made: Record<string, () => HTMLElement> = {
  picker() {
    const rows = [
      { label: 'a', value: 0 },
      { label: 'b', value: 1, disabled: true },
    ]
    weuiJs.picker(rows, { title: 'a', desc: 'b', showClose: true })
    return document.querySelector<HTMLElement>('.weui-picker')!.parentElement!
  },
  'top-tips'() {
    weuiJs.topTips('a')
    return document.querySelector<HTMLElement>('.weui-toptips')!
  },
}

/** May name another element, which has more in it. */
type Prepare = (example: HTMLElement, page: Document) => HTMLElement | void

const addClass =
  (selector: string, name: string): Prepare =>
  (example) =>
    example.parentElement!.querySelector(selector)!.classList.add(name)

const remove =
  (selector: string): Prepare =>
  (example) => {
    for (const each of example.querySelectorAll(selector)) each.remove()
  }

const style =
  (selector: string, property: string, value: string): Prepare =>
  (example) => {
    for (const each of example.parentElement!.querySelectorAll<HTMLElement>(selector)) {
      each.style.setProperty(property, value)
    }
  }

/**
 * What is done to an example before it is compared: what its script does when it opens; what ours has not, as
 * test/weui/skeletons/differences.ts says; and accidents of the example.
 */
const prepared: Record<string, Prepare> = {
  'action-sheet'(sheet) {
    sheet.classList.add('weui-actionsheet_toggle')
    sheet.insertAdjacentHTML('beforebegin', '<div class="weui-mask"></div>')
  },
  // A field that a screen reader reads instead of the text: no component needs WeUI's rules for it.
  article: remove('.weui-a11y-combo__helper'),
  // A native button that is not told otherwise has a font of its own.
  'button-area': style('button', 'font-family', 'inherit'),
  checkbox: remove('a'),
  'form-page': remove('.weui-form__opr-area + .weui-form__tips-area'),
  gallery: style('.weui-gallery', 'display', 'block'),
  'half-screen-dialog'(dialog, page) {
    addClass('.weui-half-screen-dialog', 'weui-half-screen-dialog_show')(dialog, page)
    remove('.weui-half-screen-dialog__hd__action:not(:first-child)')(dialog, page)
  },
  msg: remove('.weui-msg__extra-area'),
  radio: remove('a'),
  // Four thirds of 15px are a sixtieth less than 20px to Chromium, as no minifier can repeat.
  'search-bar-outlined': style('.weui-search-bar__search-btn', 'line-height', '20px'),
  'search-results'(results, page) {
    const bar = page.querySelector('.weui-search-bar')!
    bar.classList.add('weui-search-bar_focusing')
    results.before(bar)
    results.style.marginTop = '0'
    return results.parentElement!
  },
  // The example hides the texts of its steps; WeUI has a look for them.
  'steps-horizonal': style('.weui-steps__item__inner', 'display', ''),
}
