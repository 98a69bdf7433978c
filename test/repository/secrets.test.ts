import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/packages.ts'

/** The secret of the pretend platform's default account; worth nothing anywhere else. */
const pretend = '0123456789abcdef0123456789abcdef'

/** What looks like an AppSecret in a text: 32 hexadecimal characters that stand alone, none of them a capital. */
function secretsIn(text: string): string[] {
  const found = text.match(/(?<![\da-z])[\da-f]{32}(?![\da-z])/g) ?? []
  // The same character over and over is a placeholder.
  return found.filter((each) => each !== pretend && new Set(each).size > 2)
}

test('no file has an app secret in it, but the one of the pretend platform', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  const guilty = files
    .split('\n')
    .filter((file) => file && existsSync(join(root, file)))
    .flatMap((file) => secretsIn(readFileSync(join(root, file), 'latin1')).map(() => file))
  expect(guilty).toEqual([])
})

test('a secret is recognised wherever it stands', () => {
  // Put together here, or this file would have a secret in it.
  const secret = ['9f86d081884c7d65', '9a2feaa0c55ad015'].join('')
  expect(secretsIn(`WECHAT_APP_SECRET=${secret}\n`)).toEqual([secret])
  expect(secretsIn(`{"secret":"${secret}"}`)).toEqual([secret])
  // As the signatures of payments are written.
  expect(secretsIn(`paySign: '${secret.toUpperCase()}'`)).toEqual([])
  expect(secretsIn(`a signature has forty: ${secret}01234567`)).toEqual([])
  expect(secretsIn(`appSecret: '${pretend}'`)).toEqual([])
})
