import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { hear } from './leaks.ts'
import type { Order, Report } from './worker.ts'

/** A process that signs pages. */
export interface Worker {
  /** Lets it make so many requests at once. */
  ask(requests: number): Promise<Report['ended']>
  /** Lets it make requests whose end nobody waits for. */
  start(requests: number): void
  /** Ends it as a crash would. */
  kill(): Promise<void>
}

/** Starts processes that share a Redis and a platform, and waits until all of them can take orders. */
export async function startWorkers(count: number, env: { REDIS_URL: string; API_URL: string }): Promise<Worker[]> {
  const children = Array.from({ length: count }, () =>
    fork(new URL('worker.ts', import.meta.url), { env: { ...process.env, ...env }, execArgv: [] }),
  )
  await Promise.all(children.map((child) => once(child, 'message')))
  return children.map((child) => ({
    async ask(requests) {
      const answer = once(child, 'message')
      child.send({ requests } satisfies Order)
      const [{ ended, said }] = (await answer) as [Report]
      for (const text of said) hear('what another process says', text)
      return ended
    },
    start: (requests) => void child.send({ requests } satisfies Order),
    kill: () => kill(child),
  }))
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
