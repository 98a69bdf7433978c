import type { Bench } from './bench.ts'
import { type BenchWindow, inNewTab, startPages } from './weui/browser.ts'

const measure = (library: string) => () =>
  inNewTab(library, async (page, session) => {
    const open = (times: number) =>
      page.evaluate((count) => (window as unknown as BenchWindow).bench.dialogs(count), times)
    const used = async () => {
      await session.send('HeapProfiler.collectGarbage')
      const { usedSize } = await session.send('Runtime.getHeapUsage')
      return usedSize / 1024
    }
    // What is made once stays; what is kept for each dialog is not to.
    await open(200)
    const before = await used()
    await open(200)
    return (await used()) - before
  })

export const bench: Bench = {
  title: 'memory kept after 200 dialogs, opened and closed',
  unit: 'KB',
  rounds: 5,
  cases: [
    { name: '@wove/weui', measure: measure('wove'), atMost: 40 },
    { name: 'vant', measure: measure('vant') },
  ],
  prepare: startPages,
}
