import { describe, expect, test, vi } from 'vitest'
import { createProgram } from '../../scripts/floor/program.ts'
import { findStyleViolations } from '../../scripts/floor/styles.ts'
import { findViolations } from '../../scripts/floor/usage.ts'

// The compiler reads the library of the web first.
vi.setConfig({ testTimeout: 60_000 })

/** The features that the check finds in some code, by name. */
function found(code: string): string[] {
  const path = '/planted/page.ts'
  const program = createProgram([], { [path]: `${code}\nexport {}` })
  return findViolations(program, (each) => each === path).map(({ name }) => name)
}

describe('the floor: iOS 14 and Chromium 86', () => {
  test('finds what came later, by the types of what it is called on', () => {
    const code = `
      export const all = (signal: AbortSignal, list: readonly number[], words: string) => [
        AbortSignal.any([signal]),
        AbortSignal.timeout(5),
        signal.throwIfAborted(),
        URL.canParse('/'),
        structuredClone({}),
        window.structuredClone({}),
        globalThis.crypto.randomUUID(),
        Object.hasOwn({}, 'a'),
        list.at(-1),
        list.findLast(Boolean),
        words.at(0),
        Promise.withResolvers(),
        new OffscreenCanvas(1, 1),
        requestIdleCallback(() => {}),
      ]`
    expect(found(code)).toEqual([
      'AbortSignal.any',
      'AbortSignal.timeout',
      'AbortSignal.throwIfAborted',
      'URL.canParse',
      'structuredClone',
      'structuredClone',
      'Crypto.randomUUID',
      'Object.hasOwn',
      'Array.at',
      'Array.findLast',
      'String.at',
      'Promise.withResolvers',
      'OffscreenCanvas',
      'requestIdleCallback',
    ])
  })

  test('says which browsers lack it, and where it stands', () => {
    const path = '/planted/page.ts'
    const program = createProgram([], { [path]: `export const id = 1\nexport const uuid = crypto.randomUUID()` })
    expect(findViolations(program, (each) => each === path)).toEqual([
      { path, line: 2, name: 'Crypto.randomUUID', lacking: 'iOS has it since 15.4, Chromium has it since 92' },
    ])
  })

  test('finds it in a destructuring and behind a variable', () => {
    expect(
      found('const { randomUUID } = crypto; const { hasOwn: own } = Object; console.log(randomUUID, own)'),
    ).toEqual(['Crypto.randomUUID', 'Object.hasOwn'])
    expect(found('const hosts = [1]; export const last = () => { const own = hosts; return own.at(-1) }')).toEqual([
      'Array.at',
    ])
  })

  test('lets through what the floor has', () => {
    const code = `
      const controller = new AbortController()
      export const all = [
        fetch('/', { signal: controller.signal }), new URL('/'), Object.fromEntries([]), [1].flat(), 'a'.replaceAll('a', 'b'),
        new IntersectionObserver(() => {}), document.body.replaceChildren(), sessionStorage.getItem('a'),
        Promise.allSettled([]), performance.getEntriesByType('navigation'), queueMicrotask(() => {}), matchMedia('print'),
      ]`
    expect(found(code)).toEqual([])
  })

  test('lets through what is asked for first', () => {
    const code = `
      document.startViewTransition?.(() => {})
      if (typeof structuredClone === 'function') console.log(structuredClone({}))
      export const uuid = 'randomUUID' in crypto ? crypto.randomUUID() : ''
      export function idle() {
        if (!('requestIdleCallback' in window)) return
        requestIdleCallback(() => {})
      }`
    expect(found(code)).toEqual([])
  })

  test('a name of one’s own is no feature', () => {
    expect(found(`export const list = { at: (index: number) => index }; console.log(list.at(1))`)).toEqual([])
    expect(found(`export const structuredClone = (value: number) => value; structuredClone(1)`)).toEqual([])
  })
})

describe('the floor, of stylesheets', () => {
  const styles = (css: string) => findStyleViolations(css, 'page.css').map(({ name }) => name)

  test('finds properties, values, functions, units, selectors and at-rules that came later', () => {
    expect(styles('.a { aspect-ratio: 1 }')).toEqual(['aspect-ratio'])
    expect(styles('.a { inset: 0 }')).toEqual(['inset'])
    expect(styles('.a { overflow: clip }')).toEqual(['overflow: clip'])
    expect(styles('.a { display: flex; gap: 4px }')).toEqual(['gap in a flex box'])
    expect(styles('.a { color: color-mix(in srgb, red, blue) }')).toEqual(['color-mix()'])
    expect(styles('.a { height: 100dvh }')).toEqual(['the unit dvh'])
    expect(styles('.a:has(.b) { color: red }')).toEqual([':has'])
    expect(styles('.a:focus-visible { color: red }')).toEqual([':focus-visible'])
    expect(styles('.a { .b { color: red } }')).toEqual(['nesting'])
    expect(styles('@layer a { .a { color: red } }')).toEqual(['@layer'])
    expect(styles('@container (min-width: 1px) { .a { color: red } }')).toEqual(['@container'])
    expect(styles('@media (width < 400px) { .a { color: red } }')).toEqual(['@media with < or >'])
  })

  test('lets through what the floor has', () => {
    const css = `
      .a { display: grid; gap: 4px; position: sticky; padding: max(0px, env(safe-area-inset-bottom)); color: var(--a) }
      .a::before { content: 'has(' ; background: url(dvh.png) }
      @media (prefers-color-scheme: dark) and (min-width: 10px) { .a:not(.b):active { color: #fff } }
      @supports (aspect-ratio: 1) { .a { aspect-ratio: 1 } }`
    expect(styles(css)).toEqual([])
  })

  test('lets through what has a fallback before it, or a reason', () => {
    expect(styles('.a { height: 100vh; height: 100dvh }')).toEqual([])
    expect(styles('.a { /* floor: only nicer */ accent-color: red }')).toEqual([])
    expect(styles('/* floor: old engines keep the ring */ .a:focus-visible { color: red }')).toEqual([])
    expect(styles('.a { height: 100dvh; height: 100vh }')).toEqual(['the unit dvh'])
  })
})
