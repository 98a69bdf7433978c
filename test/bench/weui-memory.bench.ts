import type { Bench } from './bench.ts'
import { type BenchWindow, inNewTab, startPages } from './weui/browser.ts'

/** Over a longer time, a table of the engine's that grows once is not taken for a leak. */
const times = 5

const measure = (library: string) => () =>
  inNewTab(library, async (page, session) => {
    const open = (dialogs: number) =>
      page.evaluate((count) => (window as unknown as BenchWindow).bench.dialogs(count), dialogs)
    // An element that is kept has an object of the script that keeps it, and is counted by that.
    const used = async () => {
      // One may end what had begun before, and takes for alive what has died since: up to 40 KB. The third has always
      // come to the same as all after it.
      for (let i = 0; i < 6; i++) await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1024
    }
    // What is made once stays; what is kept for each dialog is not to, and would be kept of each of these.
    await open(600)
    const before = await used()
    await open(200 * times)
    return ((await used()) - before) / times
  })

export const bench: Bench = {
  title: 'memory kept after 200 dialogs, opened and closed',
  unit: 'KB',
  rounds: 5,
  cases: [
    { name: '@wove/weui, WeDialog', measure: measure('wove'), atMost: 2 },
    { name: '@wove/weui, showConfirm', measure: measure('wove-function'), atMost: 2 },
    { name: 'vant', measure: measure('vant') },
  ],
  // Without machine code: what the engine translates meanwhile is many times what a page could keep.
  prepare: () => startPages('--jitless'),
}
