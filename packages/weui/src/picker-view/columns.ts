/** A row of a wheel. */
export interface PickerOption<Value extends string | number = string | number> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
  /** The rows of the next wheel while this one is chosen. */
  readonly children?: readonly PickerOption<Value>[]
}

/**
 * What the wheels show: the rows of one wheel, with `children` for those that follow; a list for each of several
 * wheels; or a function that is given what is chosen so far and answers with the next wheel's rows, or with nothing
 * after the last.
 */
export type PickerColumns<Value extends string | number = string | number> =
  | readonly PickerOption<Value>[]
  | readonly (readonly PickerOption<Value>[])[]
  | ((chosen: readonly Value[]) => readonly PickerOption<Value>[] | undefined)

/** The rows of each wheel, and the chosen one in each. What is not there falls to what is nearest. */
export function resolveColumns<Value extends string | number>(
  columns: PickerColumns<Value>,
  values: readonly Value[],
): { lists: (readonly PickerOption<Value>[])[]; chosen: PickerOption<Value>[] } {
  const lists: (readonly PickerOption<Value>[])[] = []
  const chosen: PickerOption<Value>[] = []
  for (;;) {
    const options = nextRows(columns, chosen)
    const row = options && nearest(options, values[lists.length])
    if (!options || !row) return { lists, chosen }
    lists.push(options)
    chosen.push(row)
  }
}

function nextRows<Value extends string | number>(
  columns: PickerColumns<Value>,
  chosen: readonly PickerOption<Value>[],
): readonly PickerOption<Value>[] | undefined {
  if (typeof columns === 'function') return columns(chosen.map(({ value }) => value))
  const at = chosen.length
  if (isSeveral(columns)) return columns[at]
  return at > 0 ? chosen[at - 1]!.children : columns
}

function isSeveral<Value extends string | number>(
  columns: Exclude<PickerColumns<Value>, (...chosen: never[]) => unknown>,
): columns is readonly (readonly PickerOption<Value>[])[] {
  return Array.isArray(columns[0])
}

/** The 31st becomes the 30th in a shorter month; of names the first is as near as any. */
function nearest<Value extends string | number>(options: readonly PickerOption<Value>[], value: Value | undefined) {
  let found: PickerOption<Value> | undefined
  for (const option of options) {
    if (option.value === value) return option
    const below = typeof value === 'number' && Number(option.value) < value
    if (!option.disabled && (!found || below)) found = option
  }
  return found ?? options[0]
}
