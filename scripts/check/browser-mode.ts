import { findBrowser } from '../../test/support/browser.ts'
import { run } from '../run.ts'

/** Vitest's browser mode: `@wove/simulator/vitest` in Chromium. Here and not in `npm test`, which it would slow down. */
export function check(): void {
  findBrowser()
  run('vitest', ['run', '--config', 'test/browser/vitest.config.ts'])
}
