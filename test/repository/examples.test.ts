import { expect, test } from 'vitest'
import { examplesOfMarkdown, examplesOfSource } from '../../scripts/examples/extract.ts'

test('a document shows the blocks that are marked ts or vue, with the line they begin in', () => {
  const text = [
    '# Title',
    '',
    '```ts',
    'const a = 1',
    '```',
    '',
    '```sh',
    'npm start',
    '```',
    '```vue',
    '<p />',
    '```',
  ].join('\n')
  expect(examplesOfMarkdown(text)).toEqual([
    { line: 4, language: 'ts', code: 'const a = 1\n' },
    { line: 11, language: 'vue', code: '<p />\n' },
  ])
})

test('a docstring shows what stands behind @example, up to the next tag or its end', () => {
  const text = `
/**
 * Words.
 * @example
 * import { a } from 'a'
 *
 * a({ b: 1 })
 * @see elsewhere
 */
export const a = 1

  /**
   * @example
   * a()
   */
`
  expect(examplesOfSource(text)).toEqual([
    { line: 5, language: 'ts', code: `import { a } from 'a'\n\na({ b: 1 })\n` },
    { line: 14, language: 'ts', code: 'a()\n' },
  ])
})

test('a docstring without an example shows none', () => {
  expect(examplesOfSource('/** Words about @example in the middle. */\nexport const a = 1')).toEqual([])
})
