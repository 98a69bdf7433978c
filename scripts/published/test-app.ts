import { findBrowser } from '../../test/support/browser.ts'
import { run } from '../run.ts'
import { freePort } from './run-app.ts'

/** Runs the app's own tests, which the README of the simulator shows: Vitest in jsdom, and Playwright in Chromium. */
export async function testApp(folder: string): Promise<void> {
  run('node', ['node_modules/vitest/vitest.mjs', 'run'], { cwd: folder })
  const env = { CHROMIUM_PATH: findBrowser(), PORT: String(await freePort()) }
  run('node', ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list'], { cwd: folder, env })
}
