import type { FaultName } from './faults.ts'
import type { ReplayStep } from './replay/replay.ts'
import type { SimulatorOptions } from './simulator.ts'

/** What a test has decided before the page was there: the client begins with it. */
export interface StartSettings extends Pick<SimulatorOptions, 'profile' | 'switches' | 'entry' | 'bridge'> {
  /** Whether a trace is played. */
  replays?: boolean
  faults: readonly { name: FaultName; options: object }[]
}

interface Controlled {
  woveStart?: StartSettings
  woveNext?: (api: string) => Promise<unknown>
  wovePlayed?: (native: string) => Promise<ReplayStep | undefined>
}

/** Left in the page by a test runner, before any script of the page. */
export function startSettings(): StartSettings {
  return (window as Controlled).woveStart ?? { faults: [] }
}

/** Asks the test runner how the next call ends; `undefined` without one. */
export function nextFromRunner(api: string): Promise<unknown> | undefined {
  return (window as Controlled).woveNext?.(api)
}

/** Asks the test runner what its trace answers; `undefined` where it plays none. */
export function playedByRunner(native: string): Promise<ReplayStep | undefined> | undefined {
  const { woveStart, wovePlayed } = window as Controlled
  return woveStart?.replays ? wovePlayed?.(native) : undefined
}
