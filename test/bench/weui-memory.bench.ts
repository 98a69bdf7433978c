import type { Bench } from './bench.ts'
import { type BenchWindow, inNewTab, startPages } from './weui/browser.ts'

const measure = (library: string) => () =>
  inNewTab(library, async (page, session) => {
    const open = (times: number) =>
      page.evaluate((count) => (window as unknown as BenchWindow).bench.dialogs(count), times)
    // An element that is kept has an object of the script that keeps it, and is counted by that.
    const used = async () => {
      // The first may end one that had begun, which takes what has died since for alive.
      await session.send('HeapProfiler.collectGarbage')
      await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1024
    }
    // What is made once stays; what is kept for each dialog is not to.
    await open(600)
    const before = await used()
    await open(200)
    return (await used()) - before
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
