import type { Labels } from '../locale/labels.ts'

/** What a field's value has to be. Rules are tried in order; the first that does not hold names the error. */
export interface Rule {
  /** Something has to be there: text that is not blank, a choice, a tick. */
  readonly required?: boolean
  /** Has to fit the whole text. Not tried on an empty value. */
  readonly pattern?: RegExp
  /** Anything else: true or undefined if the value is right, false or a sentence if not. May take its time. */
  readonly validator?: (
    value: unknown,
    values: Readonly<Record<string, unknown>>,
  ) => boolean | string | undefined | Promise<boolean | string | undefined>
  /** The error's text. */
  readonly message?: string
}

/** Nothing was entered, chosen or ticked. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
}

/** The text of the first rule that a value breaks. */
export async function firstError(
  rules: readonly Rule[],
  value: unknown,
  values: Readonly<Record<string, unknown>>,
  label: string,
  words: Pick<Labels, 'required' | 'invalid'>,
): Promise<string | undefined> {
  for (const { required, pattern, validator, message } of rules) {
    if (required && isEmpty(value)) return message ?? words.required(label)
    if (pattern && !isEmpty(value) && !fits(pattern, String(value))) return message ?? words.invalid(label)
    const answer = await validator?.(value, values)
    if (typeof answer === 'string' && answer) return answer
    if (answer === false) return message ?? words.invalid(label)
  }
  return undefined
}

function fits(pattern: RegExp, text: string): boolean {
  // A global or sticky expression remembers where it stopped last time.
  pattern.lastIndex = 0
  return pattern.exec(text)?.[0] === text
}
