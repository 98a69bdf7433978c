import type { Bench } from './bench.ts'
import { type BenchWindow, inNewTab, startPages } from './weui/browser.ts'

type What = readonly ['cells' | 'buttons', 'mount' | 'update']

const measure = (library: string, what: What) => () =>
  inNewTab(library, async (page) =>
    page.evaluate(async ([part, stage]) => {
      const { bench } = window as unknown as BenchWindow
      // The first time warms the engine up, as the pages before did.
      await bench.rows(part)
      return (await bench.rows(part))[stage]
    }, what),
  )

const all: readonly What[] = [
  ['cells', 'mount'],
  ['cells', 'update'],
  ['buttons', 'mount'],
  ['buttons', 'update'],
]

export const bench: Bench = {
  title: '1,000 rows from compiled templates, mounted and changed',
  unit: 'ms',
  rounds: 25,
  cases: all.flatMap((what) => {
    const beside = `${what.join(', ')}: vant`
    return [
      { name: beside, measure: measure('vant', what), beside },
      { name: `${what.join(', ')}: tdesign-mobile-vue`, measure: measure('tdesign', what), beside },
      {
        name: `${what.join(', ')}: @wove/weui`,
        measure: measure('wove', what),
        beside,
        timesAtMost: what[1] === 'mount' ? 0.75 : 0.8,
      },
    ]
  }),
  prepare: startPages,
}
