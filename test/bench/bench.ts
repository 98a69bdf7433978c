/** A measurement of Wove beside its peers: what a file `<name>.bench.ts` exports as `bench`. */
export interface Bench {
  /** What is measured, for the table's head. */
  title: string
  unit: string
  /** How often each case is measured. Rounds are interleaved, so that what slows the computer down slows all of them. */
  rounds: number
  /** The first is what the others are compared with. */
  cases: readonly BenchCase[]
  /** Starts what the cases need, and returns how to stop it. */
  prepare?(): Promise<() => Promise<void>>
}

interface BenchCase {
  name: string
  /** One measurement, in the bench's unit. */
  measure(): Promise<number>
  /** What the median must not exceed. */
  atMost?: number
  /** The name of the case that it is compared with. @default the first */
  beside?: string
  /** What the median may be, in times of that of the case beside. */
  timesAtMost?: number
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
