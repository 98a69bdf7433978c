import type { DateUnit } from '../locale/labels.ts'

/** What is chosen, from a year alone to a day with its time. */
export type DateType = 'year' | 'month' | 'date' | 'time' | 'datetime'

const units: Readonly<Record<DateType, readonly DateUnit[]>> = {
  year: ['year'],
  month: ['year', 'month'],
  date: ['year', 'month', 'day'],
  time: ['hour', 'minute'],
  datetime: ['year', 'month', 'day', 'hour', 'minute'],
}

const separators: Readonly<Record<DateUnit, string>> = { year: '', month: '-', day: '-', hour: ' ', minute: ':' }

export function unitsOf(type: DateType): readonly DateUnit[] {
  return units[type]
}

/** `2026-11-22 09:30` as its numbers; nothing if it is not written like that. No `Date`: WebKit refuses this form. */
export function parseDate(type: DateType, text: string | undefined): number[] | undefined {
  const numbers = text?.match(/\d+/g)?.map(Number) ?? []
  return numbers.length === units[type].length ? numbers : undefined
}

export function formatDate(type: DateType, numbers: readonly number[]): string {
  return units[type]
    .map((unit, i) => (i > 0 ? separators[unit] : '') + String(numbers[i]).padStart(unit === 'year' ? 4 : 2, '0'))
    .join('')
}

/** The numbers that the next wheel has after those that are chosen, from `min` to `max`, both included. */
export function nextNumbers(
  type: DateType,
  chosen: readonly number[],
  min: readonly number[],
  max: readonly number[],
): number[] | undefined {
  const at = chosen.length
  const unit = units[type][at]
  if (!unit) return undefined
  const atEdge = (edge: readonly number[]) => chosen.every((number, i) => number === edge[i])
  const [first, last] = range(unit, chosen)
  const from = atEdge(min) ? Math.max(first, min[at] ?? first) : first
  const to = atEdge(max) ? Math.min(last, max[at] ?? last) : last
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}

function range(unit: DateUnit, [year = 0, month = 1]: readonly number[]): [first: number, last: number] {
  if (unit === 'year') return [1, 9999]
  if (unit === 'month') return [1, 12]
  if (unit === 'day') return [1, daysIn(year, month)]
  return [0, unit === 'hour' ? 23 : 59]
}

function daysIn(year: number, month: number): number {
  // A year below 100 would be one of the last century.
  const date = new Date(2000, month, 0)
  date.setFullYear(year, month, 0)
  return date.getDate()
}
