import type * as behaviours from './behaviours/index.ts'
import type { Behaviour } from './behaviour.ts'
import type { OpenTag } from './open-tags/open-tag.ts'
import type * as tags from './open-tags/tags/index.ts'

type Declared = (typeof behaviours)[keyof typeof behaviours] | (typeof tags)[keyof typeof tags]
type ChoiceOf<B> =
  B extends Behaviour<infer Api, infer Chosen>
    ? { api: Api; choice: Chosen }
    : B extends OpenTag<infer Name, infer Picked>
      ? { api: Name; choice: Picked }
      : never

/** The methods and open tags that the simulator plays, by WeChat's names. */
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
