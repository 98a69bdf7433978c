import { execFileSync } from 'node:child_process'
import { delimiter } from 'node:path'
import { expect, test, vi } from 'vitest'
import { root } from '../../scripts/packages.ts'

// npm takes its time to start.
vi.setConfig({ testTimeout: 60_000 })

/** What a command says when npm runs it, on a computer whose own Node may be an older one. */
function underNpm(command: string): string {
  const path = process.env.PATH!.split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const env = { ...process.env, PATH: path.join(delimiter) }
  return execFileSync('npm', ['exec', '--offline', '--call', command], { cwd: root, env, encoding: 'utf8' })
}

test('a script that npm runs gets Node 24', () => {
  expect(underNpm('node --print process.version')).toMatch(/^v24\./)
})

test('an installed command gets Node 24', () => {
  expect(underNpm('vite --version')).toMatch(/node-v24\./)
})

test('the tests themselves run on Node 24', () => {
  expect(process.version).toMatch(/^v24\./)
})
