import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

/** The modules of the simulator that a dev server has loaded: when it listens, and after a page has asked for a token. */
async function loadedModules(): Promise<{ atStart: string[]; afterUse: string[] }> {
  const child = fork(new URL('loaded.ts', import.meta.url), { execArgv: [] })
  const [modules] = (await once(child, 'message')) as [{ atStart: string[]; afterUse: string[] }]
  return modules
}

test('a dev server starts without the platform and the shell: they are loaded when they are first asked for', async () => {
  const { atStart, afterUse } = await loadedModules()
  expect(atStart).toContain('vite.ts')
  expect(atStart.filter((file) => /^(platform|shell|client)\b/.test(file))).toEqual([])
  expect(afterUse).toContain('platform.ts')
})
