import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publishedEntry, publishedExports, readPackages } from '../../scripts/packages.ts'

const packages = readPackages()

describe.for(packages.map((each) => [each.manifest.name, each] as const))('%s', ([name, each]) => {
  const manifest = JSON.parse(readFileSync(join(each.folder, 'package.json'), 'utf8')) as Record<string, unknown>

  test('says what it is and under which licence', () => {
    expect(manifest).toMatchObject({
      name: `@wove/${each.name}`,
      description: expect.stringMatching(/\w/) as string,
      license: 'MIT',
      type: 'module',
    })
  })

  test('has the version of all packages', () => {
    expect(each.manifest.version).toBe(packages[0]!.manifest.version)
  })

  test('publishes its dist, and nothing of its sources', () => {
    expect(manifest.files).toContain('dist')
    expect(manifest.files).not.toContain('src')
    expect(each.manifest.publishConfig).toMatchObject({ access: 'public', exports: publishedExports(each) })
  })

  test('has entries whose sources are there', () => {
    const missing = Object.values(each.manifest.exports).filter(
      (path) => globSync(path, { cwd: each.folder }).length === 0,
    )
    expect(missing).toEqual([])
  })

  test('has a README that begins with its name and shows code that works', () => {
    const readme = readFileSync(join(each.folder, 'README.md'), 'utf8')
    expect(readme).toMatch(new RegExp(`^# ${name}\n`))
    expect(readme).toMatch(/^```(ts|vue)$/m)
  })

  test('lists each of its entries in the README', () => {
    const readme = readFileSync(join(each.folder, 'README.md'), 'utf8')
    const entries = Object.keys(each.manifest.exports).filter((entry) => !/^\.\/(package\.json|cli)$/.test(entry))
    const unmentioned = entries.filter((entry) => !readme.includes(`\`${name}${entry.slice(1)}\``))
    expect(unmentioned).toEqual([])
  })
})

describe('what is published for an entry', () => {
  test('of a module are its types, then the module', () => {
    expect(publishedEntry('./src/wallet/fields.ts')).toEqual({
      types: './dist/wallet/fields.d.ts',
      default: './dist/wallet/fields.js',
    })
  })

  test('of a component are the component’s types and module', () => {
    expect(publishedEntry('./src/WeButton.vue')).toEqual({
      types: './dist/WeButton.vue.d.ts',
      default: './dist/WeButton.vue.js',
    })
  })

  test('of a stylesheet is the stylesheet', () => {
    expect(publishedEntry('./src/style.css')).toBe('./dist/style.css')
  })

  test('of a file outside the sources is the file', () => {
    expect(publishedEntry('./package.json')).toBe('./package.json')
  })
})
