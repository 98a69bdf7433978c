/** A piece of code that the documentation shows. */
export interface Example {
  /** The line of its first line of code, counted from 1. */
  line: number
  language: 'ts' | 'vue'
  code: string
}

/** The blocks of a Markdown text that are marked `ts` or `vue`. */
export function examplesOfMarkdown(text: string): Example[] {
  return [...text.matchAll(/^```(ts|vue)\n(.*?)^```$/gms)].map((match) => ({
    line: lineAt(text, match.index) + 1,
    language: match[1] as Example['language'],
    code: match[2]!,
  }))
}

/** The `@example` of each docstring: what stands behind it up to the next tag or the end. */
export function examplesOfSource(text: string): Example[] {
  return [...text.matchAll(/^[ \t]*\/\*\*.*?\*\//gms)].flatMap((comment) =>
    [...comment[0].matchAll(/^[ \t]*\* @example\b[^\n]*\n(.*?)(?=^[ \t]*\* @\w|^[ \t]*\*\/)/gms)].map((match) => {
      const code = match[1]!.replaceAll(/^[ \t]*\* ?/gm, '')
      const fenced = examplesOfMarkdown(code)[0]
      return {
        line: lineAt(text, comment.index + match.index) + 1,
        language: fenced?.language ?? 'ts',
        code: fenced?.code ?? code,
      }
    }),
  )
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
