import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Bench } from './bench.ts'

/** Milliseconds until a dev server listens, in a fresh process. */
async function start(plugin?: 'simulator'): Promise<number> {
  const child = fork(new URL('simulator-start/start.ts', import.meta.url), plugin ? [plugin] : [], { execArgv: [] })
  const [milliseconds] = (await once(child, 'message')) as [number]
  return milliseconds
}

/** What the plugin adds, measured one start right after the other. */
async function added(): Promise<number> {
  const [without, withPlugin] = [await start(), await start('simulator')]
  return withPlugin - without
}

export const bench: Bench = {
  title: "the dev server's start, Vite itself loaded before",
  unit: 'ms',
  rounds: 11,
  cases: [
    { name: 'an empty app', measure: () => start() },
    { name: 'what simulator() adds to it', measure: added, atMost: 30 },
  ],
  // The first start writes caches, of Vite and of the system.
  async prepare() {
    await added()
    return async () => {}
  },
}
