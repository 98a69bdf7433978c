import type * as behaviours from './behaviours/index.ts'
import type { Behaviour } from './behaviour.ts'

type Declared = (typeof behaviours)[keyof typeof behaviours]
type ChoiceOf<B> = B extends Behaviour<infer Api, infer Chosen> ? { api: Api; choice: Chosen } : never

/** The methods that the simulator plays, by WeChat's names. */
export type ApiName = ChoiceOf<Declared>['api']

/** What a person chooses for a method: `{ pictures }`, `{ latitude, longitude }`, … */
export type Choice<Api extends ApiName> = Extract<ChoiceOf<Declared>, { api: Api }>['choice']

/**
 * How the next call of a method ends: the person's choice, `'cancel'`, `'silence'` (no answer, ever),
 * `{ fail }` with the client's words, or `{ raw }`, an answer exactly as given.
 */
export type Outcome<Api extends ApiName> = Choice<Api> | 'cancel' | 'silence' | { fail: string } | { raw: unknown }

/** The same, once it is no longer known of which method. */
export type AnyOutcome = { [Api in ApiName]: Outcome<Api> }[ApiName]
