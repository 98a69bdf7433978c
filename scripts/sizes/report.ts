import { join } from 'node:path'
import { root } from '../packages.ts'
import { measure } from './measure.ts'
import { readScenarios } from './scenario.ts'

/** Prints bytes beside budgets, and returns a sentence for each that is exceeded, or worse than it was. */
export async function reportScenarios(): Promise<string[]> {
  const failures: string[] = []
  for (const { package: name, title, path, budget, reached, external } of readScenarios()) {
    const bytes = await measure(`import ${JSON.stringify(join(root, path))}`, external)
    const limit = budget === undefined ? 'for information' : `of ${budget}`
    const missed = budget !== undefined && bytes > budget
    console.log(
      `${`${name}: ${title}`.padEnd(70)} ${String(bytes).padStart(6)} bytes ${limit}${missed ? ': not met' : ''}`,
    )
    if (missed && bytes > (reached ?? budget)) {
      failures.push(`${name}: ${title}: ${bytes} bytes, more than the ${reached ?? budget} that it had (${path}).`)
    }
    if (!missed && reached !== undefined) failures.push(`${path}: the budget is met, so @reached can go.`)
  }
  return failures
}
