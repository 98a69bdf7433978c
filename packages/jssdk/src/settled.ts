import { isWxError } from '@wove/core'

/** Marks a promise as looked after, so that dropping it is no unhandled rejection, and explains failures in development. */
export function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch((error: unknown) => {
    if (process.env.NODE_ENV !== 'development' || !isWxError(error) || /cancelled|aborted/.test(error.code)) return
    void import('@wove/core/explain').then(({ explain }) => {
      const { why, cure } = explain(error, navigator.language.startsWith('zh') ? 'zh' : 'en')
      console.warn(`[wove] ${error.message}\n${why}\n→ ${cure}`, error)
    })
  })
  return promise
}
