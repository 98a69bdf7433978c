import type { Bench } from './bench.ts'
import { type BenchWindow, inNewTab, startPages } from './weui/browser.ts'

const measure = (library: string) => () =>
  inNewTab(library, async (page) => page.evaluate(() => (window as unknown as BenchWindow).bench.dialogs(200)))

export const bench: Bench = {
  title: 'a dialog opened and closed 200 times, without the time of its transitions',
  unit: 'ms',
  rounds: 9,
  cases: [
    { name: 'vant', measure: measure('vant') },
    { name: '@wove/weui', measure: measure('wove'), timesAtMost: 0.75 },
  ],
  prepare: startPages,
}
