import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|vue|md)$/.test(file))

test('Chinese sentences have Chinese punctuation', () => {
  const han = '[\\u4e00-\\u9fff]'
  const halfWidth = new RegExp(`${han}[,;:!?](?!/)|[,;!?]${han}`)
  const wrong = files.flatMap((file) =>
    readFileSync(resolve(root, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (halfWidth.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
  )
  expect(wrong).toEqual([])
})
