/** What a component shows besides its own look, in the order of the document. */
export interface Contents {
  /** The mark-up that the page writes into it: our slots. */
  slots: string[]
  texts: string[]
  pictures: string[]
  fields: { placeholder: string; value: string; checked: boolean }[]
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** What nobody sees, and what ours alone has for the keyboard and the screen reader. */
const passedOver = '.weui-hidden_abs, .we-picker__select, .weui-slider__range, [type=file]'

const slots = [
  '.weui-agree__text',
  '.weui-article',
  '.weui-bottom-fixed-opr-page__content',
  '.weui-flex__item',
  '.weui-form__tips-area',
  '.weui-half-screen-dialog:not(.weui-picker) > .weui-half-screen-dialog__bd',
  '.weui-msg__desc',
  '.weui-msg__tips',
].join()

/** Reads what the example shows. */
export function contentsOf(example: Element): Contents {
  return {
    slots: slotsOf(example).map((each) => each.innerHTML),
    texts: textsOf(example).map((each) => each.data.trim()),
    pictures: picturesOf(example).map(addressOf),
    fields: fieldsOf(example).map((each) => ({
      placeholder: each.placeholder,
      value: each.value,
      checked: 'checked' in each && each.checked,
    })),
  }
}

/** Has ours show the same. Throws where it has no place for it, or a place that would stay as it was. */
export function pour(contents: Contents, ours: Element): void {
  for (const [slot, html] of pairs('slots', slotsOf(ours), contents.slots)) slot.innerHTML = html
  for (const [text, content] of pairs('texts', textsOf(ours), contents.texts)) text.data = content
  for (const [element, address] of pairs('pictures', picturesOf(ours), contents.pictures)) {
    if (element instanceof HTMLImageElement) element.src = address
    else element.style.backgroundImage = `url("${address}")`
  }
  for (const [field, content] of pairs('fields', fieldsOf(ours), contents.fields)) Object.assign(field, content)
}

function pairs<Place, Content>(what: string, places: readonly Place[], contents: Content[]): [Place, Content][] {
  if (places.length !== contents.length) {
    throw new Error(`Ours has ${places.length} ${what}, the example ${contents.length}: ${JSON.stringify(contents)}`)
  }
  return contents.map((content, i) => [places[i]!, content])
}

/** An element and everything in it. */
const elementsOf = (element: Element) => [element, ...element.querySelectorAll('*')]

const slotsOf = (element: Element) => elementsOf(element).filter((each) => each.matches(slots))

const textsOf = (element: Element) =>
  elementsOf(element)
    .filter((each) => !each.closest(passedOver))
    .flatMap((each) => [...each.childNodes])
    .filter((node): node is Text => node instanceof Text && node.data.trim() !== '')
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))

const picturesOf = (element: Element) =>
  elementsOf(element)
    .filter((each) => each instanceof HTMLElement)
    .filter((each) => addressOf(each) !== '')

const addressOf = (element: HTMLElement) =>
  element instanceof HTMLImageElement ? element.src : element.style.backgroundImage.replace(/^url\("?|"?\)$/g, '')

const fieldsOf = (element: Element) =>
  [...element.querySelectorAll<Field>('input, textarea')].filter((each) => !each.matches(passedOver))
