import type { Replay } from './replay.ts'

/** Throws when a page has asked for what the traces do not have. */
export function checkReplays(replays: readonly Replay[]): void {
  const problems = replays.flatMap((each) => each.problems())
  if (problems.length > 0) throw new Error(`The page has left its trace: ${problems.join('; ')}.`)
}
