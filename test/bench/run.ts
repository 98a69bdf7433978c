/**
 * `npm run bench`: every *.bench.ts of this folder; `npm run bench -- time-to-ready` runs one. The peers are installed
 * here at the first run, outside the workspace, so that start and test never pay for them.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { type Bench, median } from './bench.ts'

const folder = import.meta.dirname

const names = globSync('*.bench.ts', { cwd: folder })
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .sort()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". There are: ${names.join(', ')}.`)
  process.exit(1)
}

if (!existsSync(`${folder}/node_modules`)) {
  console.log('Installing the peers in test/bench.')
  execFileSync('npm', ['ci', '--prefer-offline', '--loglevel=error'], { cwd: folder, stdio: 'inherit' })
}

const failures: string[] = []
for (const name of asked.length > 0 ? asked : names) {
  const { bench } = (await import(`./${name}.bench.ts`)) as { bench: Bench }
  console.log(`\n── ${name}: ${bench.title}, median of ${bench.rounds} interleaved rounds\n`)
  failures.push(...(await report(bench)))
}
for (const failure of failures) console.error(failure)
process.exit(failures.length > 0 ? 1 : 0)

/** Prints the table of a bench; returns a sentence for each case over its limit. */
async function report({ cases, rounds, unit, prepare }: Bench): Promise<string[]> {
  const stop = await prepare?.()
  const results = new Map(cases.map((each) => [each, [] as number[]]))
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [each, values] of results) values.push(await each.measure())
    }
  } finally {
    await stop?.()
  }
  const medians = new Map([...results].map(([{ name }, values]) => [name, median(values)]))
  const exceeded: string[] = []
  for (const [{ name, atMost, beside = cases[0]!.name, timesAtMost }, values] of results) {
    const middle = medians.get(name)!
    const times = middle / medians.get(beside)!
    const limit = timesAtMost === undefined ? atMost : `× ${timesAtMost}`
    const figures = [
      `${figure(middle)} ${unit}`.padStart(12),
      // Beside nothing at all there is no ratio.
      (Number.isFinite(times) ? `× ${times.toFixed(2)}` : '–').padStart(8),
      `${figure(Math.min(...values))} to ${figure(Math.max(...values))}`.padStart(18),
      limit === undefined ? '' : `   at most ${limit}`,
    ]
    console.log(name.padEnd(48) + figures.join(''))
    if (atMost !== undefined && middle > atMost) exceeded.push(`${name}: ${figure(middle)} ${unit}, at most ${atMost}.`)
    if (timesAtMost !== undefined && times > timesAtMost)
      exceeded.push(`${name}: ${times.toFixed(2)} times "${beside}", at most ${timesAtMost}.`)
  }
  return exceeded
}

/** Three digits that count, so that a ratio can be told from its limit. */
function figure(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1)
}
