import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

const cli = createRequire(import.meta.url).resolve('@wove/simulator/cli')

function run(...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...flags], { encoding: 'utf8', timeout: 20_000 })
  return { status, said: stdout + stderr }
}

test.each([
  [[], '--target wants the address of the dev server'],
  [['--target', 'localhost:3000'], '--target wants the address of the dev server'],
  [['--target', 'http://localhost:3000', '--port', '99999'], 'choose a number from 1 to 65535'],
  [
    ['--target', 'http://localhost:3000', '--profile', 'nokia'],
    'There is no profile "nokia"; there are android, browser',
  ],
  [['--tarket', 'x'], "Unknown option '--tarket'"],
])('wove-simulator %j ends with a sentence', (flags, sentence) => {
  const { status, said } = run(...flags)
  expect(said).toContain(sentence)
  expect(said).not.toContain('at Object.')
  expect(status).toBe(1)
})

test('wove-simulator --help tells every flag', () => {
  const { status, said } = run('--help')
  expect(status).toBe(0)
  for (const flag of ['--target', '--port', '--host', '--profile', '--app-id', '--secret', '--domain']) {
    expect(said).toContain(flag)
  }
})
