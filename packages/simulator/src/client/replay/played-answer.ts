import type { RawAnswer } from '../behaviour.ts'
import { isMasked, withoutMasks } from './masks.ts'

/** Whether the client did what it was asked for: then the pretend one does it, too, and remembers it. */
export function wasDone({ errMsg, err_msg: message = errMsg }: RawAnswer): boolean {
  return message === undefined || /^([^:]*:\s*)?(ok|confirm)$/.test(String(message))
}

/**
 * The answer of a trace. Where it hides something, the pretend client's own value stands, which has the right form for
 * this client; where that one has none, zeros do.
 */
export function playedAnswer(recorded: RawAnswer, own: RawAnswer = {}): RawAnswer {
  const { errMsg: _, err_msg: __, ...fields } = own
  const shown = Object.entries(recorded).map(([name, value]): [string, unknown] => [
    name,
    isMasked(value) ? (fields[name] ?? withoutMasks(value)) : value,
  ])
  return { ...fields, ...Object.fromEntries(shown) }
}
