import type { Bench } from './bench.ts'
import { type BenchWindow, inNewTab, startPages } from './weui/browser.ts'

const all = [
  ['cells', 'mount'],
  ['cells', 'update'],
  ['buttons', 'mount'],
  ['buttons', 'update'],
] as const

/** What the last tab of a library has measured, until it is asked for. */
const measured = new Map<string, Map<string, number>>()

async function measure(library: string, what: string): Promise<number> {
  const known = measured.get(library)
  const figures = known?.has(what) ? known : await measureAll(library)
  measured.set(library, figures)
  const figure = figures.get(what)!
  figures.delete(what)
  return figure
}

async function measureAll(library: string): Promise<Map<string, number>> {
  return inNewTab(library, async (page) => {
    const figures = await page.evaluate(async () => {
      const { bench } = window as unknown as BenchWindow
      const found: [name: string, time: number][] = []
      for (const part of ['cells', 'buttons'] as const) {
        // The first time warms the engine up, as the pages before did.
        await bench.rows(part)
        const { mount, update } = await bench.rows(part)
        found.push([`${part}, mount`, mount], [`${part}, update`, update])
      }
      return found
    })
    return new Map(figures)
  })
}

export const bench: Bench = {
  title: '1,000 rows from compiled templates, mounted and changed',
  unit: 'ms',
  rounds: 25,
  cases: all.flatMap(([part, stage]) => {
    const what = `${part}, ${stage}`
    const beside = `${what}: vant`
    return [
      { name: beside, measure: () => measure('vant', what), beside },
      { name: `${what}: tdesign-mobile-vue`, measure: () => measure('tdesign', what), beside },
      {
        name: `${what}: @wove/weui`,
        measure: () => measure('wove', what),
        beside,
        timesAtMost: stage === 'mount' ? 0.75 : 0.8,
      },
    ]
  }),
  prepare: startPages,
}
