/** Where the floating button may stand: the edges of the window, best first, as fractions of its width and height. */
const places: readonly (readonly [number, number])[] = [1, 0].flatMap((x) =>
  [0.7, 0.55, 0.4, 0.85, 0.25, 0.1].map((y) => [x, y] as const),
)
const controls =
  'a[href], button, input, select, textarea, label, summary, [role], [tabindex], [onclick], [contenteditable]'

/** A place for a button of this size, in pixels from the left and top, where it covers no control of the page. */
export function freePlace(size: number, shell: Element): { left: number; top: number } {
  const margin = 8
  const spots = places.map(([x, y]) => ({
    left: margin + x * (innerWidth - size - 2 * margin),
    top: margin + y * (innerHeight - size - 2 * margin),
  }))
  return spots.find((spot) => !coversControl(spot, size, shell)) ?? spots[0]!
}

function coversControl({ left, top }: { left: number; top: number }, size: number, shell: Element): boolean {
  return [0, 0.5, 1].some((x) =>
    [0, 0.5, 1].some((y) =>
      document
        .elementsFromPoint(left + x * size, top + y * size)
        .some(
          (element) => element !== shell && element.closest(controls)?.closest('body') != null && isControl(element),
        ),
    ),
  )
}

/** Roles name regions too; what fills most of the window is not a control. */
function isControl(element: Element): boolean {
  const box = (element.closest(controls) ?? element).getBoundingClientRect()
  return box.height < innerHeight / 2
}
