import { errorCodes, explain } from '@wove/core/explain'
import { betweenMarkers } from './between-markers.ts'

/** The index of error codes in the README of core: where the link of each error leads. */
export function errorIndex(): [path: string, content: string] {
  const path = 'packages/core/README.md'
  const sections = errorCodes.map((code) => {
    const texts = (['en', 'zh'] as const).map((language) => {
      const { why, cure } = explain(code, language)
      return `${why}<br>\n→ ${cure}`
    })
    return `### ${code}\n\n${texts.join('\n\n')}`
  })
  return [path, betweenMarkers(path, 'errors', sections.join('\n\n'))]
}
