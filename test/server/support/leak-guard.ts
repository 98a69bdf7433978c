/**
 * Runs beside each test of the server. Whatever the companion logs, throws and answers there is searched for the
 * accounts' secrets and for every token and ticket that the platform has issued; the test that leaks one fails.
 */
import { afterEach, vi } from 'vitest'
import { hear, takeLeaks } from './leaks.ts'

vi.mock('../../../packages/server/src/create-server.ts', async (original) => {
  const { watchServer } = await import('./watch.ts')
  return watchServer(await original())
})

vi.mock('../../../packages/simulator/src/platform.ts', async (original) => {
  const { watchPlatform } = await import('./watch.ts')
  return watchPlatform(await original())
})

for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  const print = console[method]
  console[method] = (...values: unknown[]) => {
    for (const value of values) hear('the console', value)
    print(...values)
  }
}

afterEach(async () => {
  const leaks = await takeLeaks()
  if (leaks.length > 0) throw new Error(`this test leaks: ${leaks.join('; ')}`)
})
