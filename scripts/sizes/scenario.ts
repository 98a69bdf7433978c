import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { root } from '../packages.ts'

/** Code of an app whose size is measured: a file of `test/size/<package>/`, with its budget in its first comment. */
export interface Scenario {
  /** The package it belongs to, without the scope. */
  package: string
  /** What the code does, for tables. */
  title: string
  /** Within the workspace. */
  path: string
  /** Bytes, minified and compressed; without one it is measured for information. */
  budget: number | undefined
  /** Where the budget is not met yet: the size that was reached. It may only shrink. */
  reached: number | undefined
  /** Libraries that the app has anyway. */
  external: string[]
}

export function readScenarios(): Scenario[] {
  return globSync('test/size/*/*.ts', { cwd: root })
    .sort()
    .map((path) => {
      const [, comment = ''] = /^\/\*\*(.*?)\*\//s.exec(readFileSync(`${root}/${path}`, 'utf8')) ?? []
      const lines = comment.split('\n').map((line) => line.replace(/^\s*\*?\s*/, '').trim())
      const tag = (name: string) => lines.find((line) => line.startsWith(`@${name} `))?.slice(name.length + 2)
      const title = lines.find((line) => line && !line.startsWith('@'))
      if (!title) throw new Error(`${path} has to begin with a comment that says what it measures`)
      const bytes = (name: string) => {
        const text = tag(name)
        if (text && !/^\d+$/.test(text)) throw new Error(`${path}: @${name} is a number of bytes`)
        return text ? Number(text) : undefined
      }
      return {
        package: basename(dirname(path)),
        title,
        path,
        budget: bytes('budget'),
        reached: bytes('reached'),
        external: tag('external')?.split(/[\s,]+/) ?? [],
      }
    })
}
