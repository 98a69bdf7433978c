import { catalogue } from './catalogue/index.ts'
import { isWxError, type WxErrorCode } from './error.ts'

/** The languages that explanations are written in. */
export type ExplanationLanguage = 'zh' | 'en'

/** Why something failed, and what to do about it. */
export interface Explanation {
  readonly why: string
  readonly cure: string
}

/** The codes of the catalogue, in its order. */
export const errorCodes = Object.keys(catalogue) as WxErrorCode[]

/**
 * Why an error happens and what to do. A module of its own, to be imported when an error is there:
 * the texts are no part of a page's first bytes.
 *
 * @param error a `WxError` or its code; anything else gets an explanation that says so
 * @param language `zh` or `en`
 * @example
 * import { explain } from '@wove/core/explain'
 *
 * const { why, cure } = explain('invalid-signature', 'en')
 * console.log(why, cure)
 */
export function explain(error: unknown, language: ExplanationLanguage = 'zh'): Explanation {
  const code = typeof error === 'string' && error in catalogue ? (error as WxErrorCode) : undefined
  const entry = catalogue[code ?? (isWxError(error) ? error.code : 'failed')]
  return { why: entry.why[language], cure: entry.cure[language] }
}
