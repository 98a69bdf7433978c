import { readFileSync } from 'node:fs'
import { betweenMarkers } from './between-markers.ts'

const readme = 'packages/simulator/README.md'

/** The tests that the README of the simulator shows: those that run in an empty app with the packed packages. */
const shown = { 'vitest-test': 'scan.test.ts', 'playwright-test': 'page.spec.ts' }

export function shownTests(): [path: string, content: string] {
  let content = readFileSync(readme, 'utf8')
  for (const [marker, file] of Object.entries(shown)) {
    const code = readFileSync(`test/tarballs/app/${file}`, 'utf8')
    content = betweenMarkers(readme, marker, `\`\`\`ts\n${code}\`\`\``, content)
  }
  return [readme, content]
}
