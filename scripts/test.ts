/** `npm test`: types, unit and component tests, then end-to-end in Chromium. The last line counts them all. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from '../test/support/browser.ts'

const unitReport = '.cache/unit.json'
const e2eReport = '.cache/e2e.json'

mkdirSync('.cache', { recursive: true })
for (const report of [unitReport, e2eReport]) rmSync(report, { force: true })

function run(title: string, command: string, ...args: string[]): boolean {
  console.log(`\n── ${title}`)
  const env = { ...process.env, WOVE_E2E_REPORT: `${process.cwd()}/${e2eReport}` }
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}

interface Counts {
  passed: number
  failed: number
}

/** What the two reporters write; each writes its own half. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  stats: { expected: number; unexpected: number; flaky: number }
}

/** Reads the counts from a reporter's file; a run that wrote none has failed as a whole. */
function count(path: string, read: (report: Report) => Counts): Counts {
  return existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8')) as Report) : { passed: 0, failed: 1 }
}

const listed = run('derived lists', 'node', 'scripts/derive.ts', '--check')
const typed = run('types', 'vue-tsc', '--noEmit')
const unit = run(
  'unit and component tests',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
)
findBrowser()
const e2e = run('end to end in Chromium', 'playwright', 'test', '--config', 'test/e2e/playwright.config.ts')

const counts: Counts[] = [
  { passed: Number(listed) + Number(typed), failed: Number(!listed) + Number(!typed) },
  // A file that does not load fails without a failing test, and so does an unhandled rejection.
  count(unitReport, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests || Number(!unit),
  })),
  // Playwright names the flaky ones itself: decisions/093.
  count(e2eReport, ({ stats: { expected, unexpected, flaky } }) => ({
    passed: expected + flaky,
    failed: unexpected || Number(!e2e),
  })),
]
const sum = (key: 'passed' | 'failed') => counts.reduce((total, each) => total + each[key], 0)

console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') > 0 ? 1 : 0)
