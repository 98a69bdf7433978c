import { existsSync } from 'node:fs'
import { readPackages } from '../packages.ts'
import { readScenarios, type Scenario } from '../sizes/scenario.ts'
import { betweenMarkers } from './between-markers.ts'

/** The sizes in the README of each package that has a budget: what `npm run check` holds it to. */
export function sizeTables(): [path: string, content: string][] {
  return readPackages().flatMap(({ name }) => {
    const path = `packages/${name}/README.md`
    const promised = readScenarios().filter((each) => each.package === name && each.budget !== undefined)
    return promised.length > 0 && existsSync(path) ? [[path, betweenMarkers(path, 'sizes', table(promised))]] : []
  })
}

function table(scenarios: readonly Scenario[]): string {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
  const rows = scenarios.map(({ title, budget, reached }) => {
    const size = reached ? `${kilobytes(reached)} (the aim is ${kilobytes(budget!)})` : kilobytes(budget!)
    return `| ${title} | ${size} |`
  })
  return ['| in a production build of an app, minified and gzipped | at most |', '|---|---|', ...rows].join('\n')
}
