import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from '../../../packages/simulator/src/shell/verdict/differences.ts'

const marked = (stretches: readonly { text: string; differs: boolean }[]) =>
  stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

test.each([
  ['url=http://a/?b=1&c=2', 'url=http://a/?b=1', 'url=http://a/?b=1[&c=2]', 'url=http://a/?b=1'],
  ['b=1&c=2', 'b=1&amp;c=2', 'b=1&c=2', 'b=1&[amp;]c=2'],
  ['url=http://a/', 'url=https://a/', 'url=[http]://a/', 'url=[https]://a/'],
  ['timestamp=1790000000', 'timestamp=1790000000123', 'timestamp=[1790000000]', 'timestamp=[1790000000123]'],
  ['noncestr=x', 'nonceStr=x', '[noncestr]=x', '[nonceStr]=x'],
  ['q=%E4%BD', 'q=%25E4%25BD', 'q=[%E4][%BD]', 'q=[%25][E][4][%25][BD]'],
])('in %s and %s the wrong place is marked', (expected, found, markedExpected, markedFound) => {
  const result = differences(expected, found)
  const joined = (text: string) => text.replaceAll('][', '')
  expect(joined(marked(result.expected))).toBe(joined(markedExpected))
  expect(joined(marked(result.found))).toBe(joined(markedFound))
})

test('nothing of either text is lost, and what is not marked is the same in both', () => {
  const text = string({ unit: constantFrom('a', 'B', '1', '&', '=', '%2F', '/'), maxLength: 30 })
  assert(
    property(text, text, (expected, found) => {
      const result = differences(expected, found)
      const whole = (stretches: typeof result.found) => stretches.map((each) => each.text).join('')
      const same = (stretches: typeof result.found) => whole(stretches.filter((each) => !each.differs))
      expect(whole(result.expected)).toBe(expected)
      expect(whole(result.found)).toBe(found)
      expect(same(result.expected)).toBe(same(result.found))
    }),
  )
})
