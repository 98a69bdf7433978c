import { join } from 'node:path'
import { root } from '../packages.ts'
import { measure } from './measure.ts'
import { readScenarios } from './scenario.ts'

/** Prints bytes beside budgets, and returns a sentence for each that is exceeded. */
export async function reportScenarios(): Promise<string[]> {
  const failures: string[] = []
  for (const { package: name, title, path, budget, external } of readScenarios()) {
    const bytes = await measure(`import ${JSON.stringify(join(root, path))}`, external)
    const limit = budget === undefined ? 'for information' : `of ${budget}`
    console.log(`${`${name}: ${title}`.padEnd(70)} ${String(bytes).padStart(6)} bytes ${limit}`)
    if (budget !== undefined && bytes > budget) {
      failures.push(`${name}: ${title}: ${bytes} bytes, ${bytes - budget} over the budget of ${budget} (${path}).`)
    }
  }
  return failures
}
