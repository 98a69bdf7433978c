import type { RawAnswer } from '../behaviour.ts'
import { withoutMasks } from './masks.ts'
import { type GivenTrace, readTrace, type TraceEvent } from './trace.ts'

/** How a trace answers one call. */
export interface ReplayStep {
  /** The client's words, with masks where something private stood; nothing where the page was verified. */
  answer?: RawAnswer | 'silence' | undefined
  /** What the client told the page of its own accord between this answer and the next. */
  events: { name: string; data: unknown }[]
}

/** A trace that is being played. */
export interface Replay {
  /** What the page has asked for and the trace does not have: one sentence each. */
  problems(): readonly string[]
  /** The methods that the trace has more answers to, by their names on the bridge, once for each answer. */
  left(): readonly string[]
}

const verifying = 'preVerifyJSAPI'

/**
 * Answers in the order of a trace, each method by itself: what a page asks for at once comes in another order on
 * another computer.
 */
export function createReplay(given: GivenTrace) {
  const steps = readSteps(readTrace(given))
  const played = new Map<string, number>()
  const problems: string[] = []

  return {
    problems: () => problems as readonly string[],
    left: () =>
      [...steps].flatMap(([name, all]) => (name === verifying ? [] : all.slice(played.get(name)).map(() => name))),

    /** The next answer of this bridge name; `undefined` where the client is to decide by itself. */
    next(name: string): ReplayStep | undefined {
      const all = steps.get(name) ?? []
      const index = played.get(name) ?? 0
      const step = all[index]
      if (step) played.set(name, index + 1)
      // How often a page verifies depends on what its session has learnt: what the trace does not have is really checked.
      if (step || name === verifying) return step
      const problem =
        all.length === 0
          ? `the trace has no call of ${name}`
          : `the trace has ${all.length} of ${name}, and the page calls it once more`
      problems.push(problem)
      return { answer: { errMsg: `${name}:fail, ${problem}` }, events: [] }
    },
  }
}

function readSteps(trace: readonly TraceEvent[]): ReadonlyMap<string, ReplayStep[]> {
  const steps = new Map<string, ReplayStep[]>()
  const open = new Map<string, ReplayStep[]>()
  let latest: ReplayStep | undefined
  const waiting: ReplayStep['events'] = []

  function begin(name: string, answer?: ReplayStep['answer']): ReplayStep {
    const step: ReplayStep = { answer, events: [] }
    for (const map of [steps, open]) map.set(name, [...(map.get(name) ?? []), step])
    return step
  }
  function end(name: string, answer: ReplayStep['answer']): void {
    // A trace may begin in the middle, with the answer to a call that it does not have.
    const [step = begin(name), ...later] = open.get(name) ?? []
    open.set(name, later)
    step.answer = answer
    step.events.push(...waiting.splice(0))
    latest = step
  }

  for (const { kind, name, data } of trace) {
    if (kind === 'call') begin(name, 'silence')
    // A verification that is followed by another one was refused: pages sign anew once, without a word.
    if (kind === 'verify') begin(verifying, { err_msg: `${verifying}:fail_invalid signature` })
    if (kind === 'answer') end(name, data as RawAnswer)
    if (kind === 'verified') end(last(verifying), undefined)
    // Without words it was not the client that refused, but the way to the signature.
    if (kind === 'refused' && data) end(last(verifying), withoutAddress(data as RawAnswer))
    if (kind === 'event') (latest?.events ?? waiting).push({ name, data: withoutMasks(data) })
  }
  return steps

  /** Verifications end one at a time: the ones before the latest have had their refusal. */
  function last(name: string): string {
    open.set(name, (open.get(name) ?? []).slice(-1))
    return name
  }
}

/** The address that the real client looked at is nothing to the page that is played here. */
function withoutAddress(refusal: RawAnswer): RawAnswer {
  const { realAuthUrl: _, ...words } = refusal
  return words
}
