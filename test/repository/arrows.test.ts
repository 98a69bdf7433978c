import { describe, expect, test } from 'vitest'
import { brokenArrows } from '../../scripts/arrows/broken.ts'
import { importsByFile, importsOf } from '../../scripts/arrows/imports.ts'
import { type Package, readPackages } from '../../scripts/packages.ts'

const packages = readPackages()
const named = (name: string) => packages.find((each) => each.name === name) as Package

describe('the arrows of the house', () => {
  test.for(packages.map((each) => [each.name, each] as const))('%s imports only whom it may', ([, each]) => {
    const imports = importsByFile(each.folder)
    expect(imports.size).toBeGreaterThan(0)
    expect(brokenArrows(each, imports)).toEqual([])
  })

  test('the simulator may not import the jssdk, not even its types', () => {
    const planted = importsOf(`import type { Method } from '@wove/jssdk'`, 'witness.ts')
    expect(brokenArrows(named('simulator'), new Map([['src/witness.ts', planted]]))).toEqual([
      '@wove/simulator: src/witness.ts imports @wove/jssdk: that arrow is not in the table.',
    ])
  })

  test('core has no dependency', () => {
    const planted = importsOf(`export const load = () => import('ky')`, 'load.ts')
    expect(brokenArrows(named('core'), new Map([['src/load.ts', planted]]))).toEqual([
      '@wove/core: src/load.ts imports ky: that library is not in the table.',
    ])
  })

  test('ky is for the entry that is named after it', () => {
    const planted = ['ky']
    expect(brokenArrows(named('jssdk'), new Map([['src/ky.ts', planted]]))).toEqual([])
    expect(brokenArrows(named('jssdk'), new Map([['src/configure.ts', planted]]))).toHaveLength(1)
  })

  test('no file reaches into the playground, the tests or another package', () => {
    const planted = importsOf(`export { page } from '../../../playground/page.ts'`, 'page.ts')
    expect(brokenArrows(named('jssdk'), new Map([['src/page.ts', planted]]))).toEqual([
      '@wove/jssdk: src/page.ts imports ../../../playground/page.ts: that is outside the package.',
    ])
  })

  test('a dependency that no file uses yet is an arrow too', () => {
    const simulator = named('simulator')
    const manifest = { ...simulator.manifest, dependencies: { '@wove/jssdk': 'workspace:*' } }
    expect(brokenArrows({ ...simulator, manifest }, new Map())).toEqual([
      '@wove/simulator: package.json names @wove/jssdk, and that arrow is not in the table.',
    ])
  })

  test('a component is read in both of its scripts and in its styles', () => {
    const component = [
      `<script lang="ts">export * from './a.ts'</script>`,
      `<script setup lang="ts">import b from './b.vue'</script>`,
      `<template><b /></template>`,
      `<style>@import './c.css';</style>`,
    ]
    expect(importsOf(component.join('\n'), 'Component.vue')).toEqual(['./a.ts', './b.vue', './c.css'])
  })
})
