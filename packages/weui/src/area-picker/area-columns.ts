import type { PickerOption } from '../picker-view/columns.ts'

/** Names by their six-digit codes. The package `@vant/area-data` has them in this form, and keeps them up to date. */
export interface AreaData {
  readonly province_list: Readonly<Record<string, string>>
  readonly city_list: Readonly<Record<string, string>>
  readonly county_list: Readonly<Record<string, string>>
}

/** How far down: provinces, cities or counties. */
export type AreaDepth = 1 | 2 | 3

export interface Area {
  /** Of the smallest part. */
  readonly code: string
  /** From the province down. */
  readonly names: readonly string[]
}

const lists = ['province_list', 'city_list', 'county_list'] as const

/** The next wheel's rows: what begins with the digits of the part that is chosen. */
export function areaColumns(data: AreaData, depth: AreaDepth) {
  return (chosen: readonly string[]): PickerOption<string>[] | undefined => {
    const at = chosen.length
    const list = lists[at]
    if (!list || at >= depth) return undefined
    const prefix = chosen[at - 1]?.slice(0, at * 2) ?? ''
    return Object.entries(data[list]).flatMap(([value, label]) => (value.startsWith(prefix) ? [{ value, label }] : []))
  }
}

/** The codes of what a part lies in, and its own. */
export function areaCodes(code: string): string[] {
  return code ? [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code] : []
}

/** The names from the province down; nothing for a code that is not known. */
export function areaNames(data: AreaData, code: string, depth: AreaDepth): string[] {
  return areaCodes(code)
    .slice(0, depth)
    .flatMap((each, i) => data[lists[i]!][each] ?? [])
}
