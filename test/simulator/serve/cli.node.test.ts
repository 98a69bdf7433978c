import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  for (const flag of ['--target', '--port', '--host', '--profile', '--app-id', '--secret', '--domain', '--merchant']) {
    expect(said).toContain(flag)
  }
})

test('wove-simulator --merchant says what is wrong with a file, and repeats nothing of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wove-merchant-'))
  const file = join(folder, 'merchant.json')
  writeFileSync(file, JSON.stringify({ mchId: '1900000109', apiKey: 'a-key-of-another-kind' }))
  const { status, said } = run('--target', 'http://localhost:3000', '--merchant', file)
  expect(said).toContain('holds no merchant: serial, publicKey, privateKey missing')
  expect(said).not.toContain('a-key-of-another-kind')
  expect(status).toBe(1)
  rmSync(folder, { recursive: true })
})
