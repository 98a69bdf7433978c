/**
 * `npm run check`: every file of scripts/check/, each of them even if another fails, with a table at the end.
 * `npm run check -- sizes arrows` runs those only.
 */
import { globSync } from 'node:fs'
import { styleText } from 'node:util'

/** What each file of scripts/check/ exports: returns when all is well, throws a sentence when it is not. */
interface CheckModule {
  check(): void | Promise<void>
}

const names = globSync('*.ts', { cwd: `${import.meta.dirname}/check` })
  .map((file) => file.slice(0, -'.ts'.length))
  .sort()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`There is no check "${unknown.join('", "')}". There are: ${names.join(', ')}.`)
  process.exit(1)
}

const rows: { name: string; failure: string | undefined; seconds: number }[] = []
for (const name of asked.length > 0 ? asked : names) {
  console.log(`\n── ${name}`)
  const started = performance.now()
  let failure: string | undefined
  // A production build leaves its mark on the process, and npm installs without development's dependencies then.
  const mode = process.env.NODE_ENV
  try {
    const { check } = (await import(`./check/${name}.ts`)) as CheckModule
    await check()
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error)
    console.error(failure)
  } finally {
    if (mode === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = mode
  }
  rows.push({ name, failure, seconds: (performance.now() - started) / 1000 })
}

console.log()
for (const { name, failure, seconds } of rows) {
  const verdict = failure ? styleText('red', 'failed') : styleText('green', 'passed')
  console.log(`${name.padEnd(10)}  ${verdict}  ${seconds.toFixed(1).padStart(6)} s  ${failure?.split('\n')[0] ?? ''}`)
}
const failed = rows.filter((row) => row.failure).length
console.log(`\n${rows.length - failed} checks passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
