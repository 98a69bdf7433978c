/** A stretch of text, and whether it is where two texts differ. */
export interface Stretch {
  readonly text: string
  readonly differs: boolean
}

/** Cuts both texts into what they share and what differs, so that the wrong place can be marked in each. */
export function differences(expected: string, found: string): { expected: Stretch[]; found: Stretch[] } {
  const a = pieces(expected)
  const b = pieces(found)
  // The longest common subsequence of pieces: the texts are a few dozen pieces long.
  const length = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
    }
  }
  const left: Stretch[] = []
  const right: Stretch[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(left, a[i++]!, false)
      add(right, b[j++]!, false)
    } else if (j === b.length || (i < a.length && length[i + 1]![j]! >= length[i]![j + 1]!)) {
      add(left, a[i++]!, true)
    } else {
      add(right, b[j++]!, true)
    }
  }
  return { expected: left, found: right }
}

/** Words, numbers and escapes stay whole; every other character stands alone. */
function pieces(text: string): string[] {
  return text.match(/%[\da-f]{2}|[a-z]+|\d+|./gi) ?? []
}

function add(stretches: Stretch[], text: string, differs: boolean): void {
  const last = stretches[stretches.length - 1]
  if (last?.differs === differs) stretches[stretches.length - 1] = { text: last.text + text, differs }
  else stretches.push({ text, differs })
}
