import { createJssdk, type Jssdk } from './jssdk.ts'

const key = Symbol.for('wove.jssdk')

/** The page's one instance. Found by a global symbol, so that two copies of the library agree. */
export function pageJssdk(): Jssdk {
  const page = globalThis as { [key]?: Jssdk }
  return (page[key] ??= createJssdk())
}
