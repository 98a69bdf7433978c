import { describe, expect, test } from 'vitest'
import { createProgram } from '../../scripts/floor/program.ts'
import { findViolations } from '../../scripts/floor/usage.ts'

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
